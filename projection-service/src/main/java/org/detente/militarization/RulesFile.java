package org.detente.militarization;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules as written in {@code militarization/rules.json}. */
record RulesFile(
        String version,
        String about,
        List<String> notes,
        List<Named> measures,
        List<Counting> counting,
        LandAttack landAttackRange,
        int piecesWhereNoCountIsGiven,
        List<Level> levels,
        Index index) {
    record Named(String id, String name, String unit) {}

    /** The first line that fits a weapon says what it counts for. */
    record Counting(
            String category,
            @Nullable List<String> roles,
            @Nullable Integer rangeKmBelow,
            String measure) {}

    record LandAttack(List<String> measures, List<String> roles) {}

    record Level(int level, String name, @Nullable Integer requires, List<Condition> clauses) {}

    record Condition(String id, List<String> inputs, long atLeast) {}

    record Index(String formula, List<Group> groups) {}

    record Group(int weight, Map<String, Long> full) {}

    /**
     * Reads the file.
     *
     * @throws IllegalStateException when it is not packed: a broken build
     */
    static RulesFile load(String resource) {
        try (InputStream in = RulesFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource " + resource + " is not packed");
            }
            return new ObjectMapper().readValue(in, RulesFile.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("resource " + resource, unreadable);
        }
    }
}

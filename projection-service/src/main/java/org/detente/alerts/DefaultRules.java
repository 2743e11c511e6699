package org.detente.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The rules that come with this version. */
record DefaultRules(String version, List<Rule.Draft> rules) {
    private static final String FILE = "/alerts/rules.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    static DefaultRules load(RuleReader reader) {
        try (InputStream file = DefaultRules.class.getResourceAsStream(FILE)) {
            JsonNode tree = JSON.readTree(Objects.requireNonNull(file, FILE));
            List<Rule.Draft> rules = new ArrayList<>();
            for (JsonNode rule : tree.get("rules")) {
                rules.add(reader.read(JSON.writeValueAsBytes(rule)));
            }
            return new DefaultRules(tree.get("version").textValue(), List.copyOf(rules));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package org.detente.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads members of a request's body; what is wrong with them is named, all of it. */
public final class Members {
    private final Map<String, JsonNode> members;
    private final Faults faults;

    public Members(Map<String, JsonNode> members, Faults faults) {
        this.members = members;
        this.faults = faults;
    }

    /** Names the members that nobody reads. */
    public void rejectOthersThan(Set<String> known) {
        Set<String> unknown = new TreeSet<>(members.keySet());
        unknown.removeAll(known);
        unknown.forEach(name ->
                faults.add(
                        "/" + name.replace("~", "~0").replace("/", "~1"),
                        "unknown-field",
                        "is not known here; known are " + String.join(", ", new TreeSet<>(known))));
    }

    /** A text; null if it is not given or wrong. */
    public <T> @Nullable T text(String name, Function<String, Optional<T>> parse) {
        JsonNode node = members.get(name);
        return node == null || node.isNull() ? null : parsed("/" + name, node, parse);
    }

    /**
     * A text to be kept and shown in one line, for {@link #text}.
     *
     * @throws IllegalArgumentException with the remedy when it is too long or holds what is no text
     */
    public static Optional<String> line(String text, int lengthMax) {
        if (text.length() > lengthMax) {
            throw new IllegalArgumentException(
                    "is longer than " + lengthMax + " characters; shorten it");
        }
        boolean whole =
                text.codePoints()
                        .noneMatch(point ->
                                Character.isISOControl(point)
                                        || Character.getType(point) == Character.SURROGATE);
        if (!whole) {
            throw new IllegalArgumentException(
                    "holds control characters or half a character; leave them out");
        }
        return Optional.of(text);
    }

    /** The digits of a whole number; null if it is not given or wrong. */
    public @Nullable String digits(String name) {
        JsonNode node = members.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isIntegralNumber()) {
            faults.add("/" + name, "type", "is no whole number; write it without quotes");
            return null;
        }
        return node.bigIntegerValue().toString();
    }

    /** A number; null if it is not given or wrong. */
    public @Nullable BigDecimal decimal(String name) {
        JsonNode node = members.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isNumber()) {
            faults.add("/" + name, "type", "is no number; write it without quotes");
            return null;
        }
        return node.decimalValue();
    }

    /** A list of texts; empty if it is not given. */
    public <T> Optional<List<T>> list(String name, int most, Function<String, Optional<T>> parse) {
        JsonNode node = members.get(name);
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isArray()) {
            faults.add("/" + name, "type", "is no list; write it in square brackets");
            return Optional.empty();
        }
        checkSize(name, node.size(), most);
        List<T> entries = new ArrayList<>();
        for (int index = 0; index < node.size(); index++) {
            T entry = parsed("/" + name + "/" + index, node.get(index), parse);
            if (entry != null) {
                entries.add(entry);
            }
        }
        return Optional.of(List.copyOf(entries));
    }

    public void checkSize(String name, int size, int most) {
        if (size > most) {
            faults.add(
                    "/" + name,
                    "too-many",
                    "has " + size + " entries; at most " + most + " are taken");
        }
    }

    private <T> @Nullable T parsed(
            String pointer, JsonNode node, Function<String, Optional<T>> parse) {
        if (!node.isTextual()) {
            faults.add(pointer, "type", "is no text; write it in quotes");
            return null;
        }
        try {
            return parse.apply(node.textValue()).orElseThrow();
        } catch (ProblemException wrong) {
            faults.add(pointer, "format", wrong.problem().errors().getFirst().detail());
        } catch (IllegalArgumentException wrong) {
            faults.add(pointer, "format", String.valueOf(wrong.getMessage()));
        }
        return null;
    }
}

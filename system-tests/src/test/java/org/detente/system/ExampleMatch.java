package org.detente.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compares an example of the documentation with what the system answers. The rule:
 *
 * <ul>
 *   <li>An object has the members of the example, no more and no fewer, each matching.
 *   <li>A list of the example may be shortened, also to nothing: each entry of it must match some
 *       entry of the answer. A list that is empty in the answer is empty in the example.
 *   <li>What the log stamps, and tokens, are compared by their form alone: see {@link #STAMPED}.
 *   <li>All else is equal; numbers by value.
 * </ul>
 */
final class ExampleMatch {
    /** Members that are another in every log, or in every moment. */
    private static final Set<String> STAMPED =
            Set.of(
                    "recorded",
                    "recordedAt",
                    "recordedBy",
                    "savedAt",
                    "position",
                    "logPosition",
                    "after",
                    "next",
                    "prev");

    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z");
    private static final Pattern PLACE = Pattern.compile("\\d+:\\d+");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]+");

    private final List<String> differences = new ArrayList<>();

    private ExampleMatch() {}

    /** Where they differ; empty if they match. */
    static List<String> differences(JsonNode example, JsonNode answer) {
        ExampleMatch match = new ExampleMatch();
        match.compare("", "", example, answer);
        return match.differences;
    }

    private void compare(String at, String name, JsonNode example, JsonNode answer) {
        if (STAMPED.contains(name) && example.isTextual() && answer.isTextual()) {
            if (!form(example.textValue()).equals(form(answer.textValue()))) {
                differences.add(at + ": " + example + " is of another form than " + answer);
            }
        } else if (STAMPED.contains(name) && (example.isNull() || answer.isNull())) {
            // a page has a neighbour or not, as much as there is
            return;
        } else if (example.isObject() && answer.isObject()) {
            compareObjects(at, example, answer);
        } else if (example.isArray() && answer.isArray()) {
            compareLists(at, example, answer);
        } else if (example.isNumber() && answer.isNumber()) {
            if (example.decimalValue().compareTo(answer.decimalValue()) != 0) {
                differences.add(at + ": " + example + " is " + answer);
            }
        } else if (!example.equals(answer)) {
            differences.add(at + ": " + example + " is " + answer);
        }
    }

    private void compareObjects(String at, JsonNode example, JsonNode answer) {
        example.properties()
                .forEach(member -> {
                    String inner = at + "/" + member.getKey();
                    if (answer.has(member.getKey())) {
                        compare(
                                inner,
                                member.getKey(),
                                member.getValue(),
                                answer.get(member.getKey()));
                    } else {
                        differences.add(inner + ": is not in the answer");
                    }
                });
        answer.fieldNames()
                .forEachRemaining(name -> {
                    if (!example.has(name)) {
                        differences.add(at + "/" + name + ": is not in the example");
                    }
                });
    }

    private void compareLists(String at, JsonNode example, JsonNode answer) {
        for (int index = 0; index < example.size(); index++) {
            List<String> nearest = null;
            for (JsonNode candidate : answer) {
                List<String> found = differences(example.get(index), candidate);
                if (nearest == null || found.size() < nearest.size()) {
                    nearest = found;
                }
            }
            String inner = at + "/" + index;
            if (nearest == null) {
                differences.add(inner + ": the answer's list is empty");
            } else {
                nearest.forEach(difference -> differences.add(inner + difference));
            }
        }
    }

    private static String form(String text) {
        if (INSTANT.matcher(text).matches()) {
            return "instant";
        }
        if (PLACE.matcher(text).matches()) {
            return "place";
        }
        return TOKEN.matcher(text).matches() ? "token" : text;
    }
}

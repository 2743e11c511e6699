package org.detente.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Compares examples of the documentation with answers. */
public final class Excerpt {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Excerpt() {}

    /** An example may leave out entries of lists, never members of objects. */
    public static void check(String example, String answer) {
        try {
            assertThat(isExcerpt(JSON.readTree(example), JSON.readTree(answer)))
                    .as("%s%nis no excerpt of%n%s", example, answer)
                    .isTrue();
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(example, malformed);
        }
    }

    private static boolean isExcerpt(JsonNode example, JsonNode actual) {
        if (example.isArray() && actual.isArray()) {
            return example.isEmpty() == actual.isEmpty()
                    && example.valueStream()
                            .allMatch(entry ->
                                    actual.valueStream().anyMatch(of -> isExcerpt(entry, of)));
        }
        if (example.isObject() && actual.isObject()) {
            return example.size() == actual.size()
                    && example.propertyStream()
                            .allMatch(member ->
                                    isExcerpt(member.getValue(), actual.path(member.getKey())));
        }
        return example.equals(actual);
    }
}

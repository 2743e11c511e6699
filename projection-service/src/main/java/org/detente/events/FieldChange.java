package org.detente.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One field that an amendment changes. */
@Schema(name = "FieldChange", description = "One field that an amendment changes")
record FieldChange(
        @Schema(
                        description = "JSON Pointer into the event; state for whether it counts",
                        examples = "/occurred")
                String field,
        @Schema(description = "The value before; absent if there was none")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable Object old,
        @Schema(description = "The value after; absent if there is none", name = "new")
                @com.fasterxml.jackson.annotation.JsonProperty("new")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable Object now) {
    /** The fields in which two events differ, in order. Lists are compared as wholes. */
    static List<FieldChange> between(JsonNode before, JsonNode after) {
        List<FieldChange> changes = new ArrayList<>();
        collect("", before, after, changes);
        return changes;
    }

    private static void collect(
            String at,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            List<FieldChange> changes) {
        if (before != null && after != null && before.isObject() && after.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                collect(at + "/" + name, before.get(name), after.get(name), changes);
            }
        } else if (before == null || !before.equals(after)) {
            if (before != null || after != null) {
                changes.add(new FieldChange(at, before, after));
            }
        }
    }
}

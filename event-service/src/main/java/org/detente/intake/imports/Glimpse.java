package org.detente.intake.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a person recognises a row by, as far as it can be read, also of rows that are no event. */
record Glimpse(@Nullable String kind, @Nullable String occurred, @Nullable String title) {
    static final Glimpse NOTHING = new Glimpse(null, null, null);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LENGTH_MAX = 200;

    static Glimpse of(byte[] json) {
        try {
            JsonNode event = JSON.readTree(json);
            return new Glimpse(text(event, "kind"), text(event, "occurred"), text(event, "title"));
        } catch (IOException malformed) {
            return NOTHING;
        }
    }

    private static @Nullable String text(JsonNode event, String member) {
        String text = event.path(member).textValue();
        return text == null || text.length() <= LENGTH_MAX ? text : text.substring(0, LENGTH_MAX);
    }
}

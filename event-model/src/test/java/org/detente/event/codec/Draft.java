package org.detente.event.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.detente.event.DiplomaticEvent;
import org.detente.event.Kind;

/**
 * An event as JSON that a test changes before it is parsed; begins as the golden file of a kind.
 */
record Draft(ObjectNode json) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Escapes what UTF-8 cannot carry, such as an unpaired surrogate. */
    private static final ObjectWriter ASCII = JSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    static Draft of(Kind kind) {
        Path golden = Path.of("src/test/resources/golden", kind.wireName() + ".v1.json");
        try {
            return new Draft((ObjectNode) JSON.readTree(Files.readAllBytes(golden)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Sets the member or entry at a JSON Pointer. */
    Draft with(String pointer, String value) {
        JsonPointer at = JsonPointer.compile(pointer);
        JsonNode parent = json.at(at.head());
        if (parent instanceof ArrayNode list) {
            int index = at.last().getMatchingIndex();
            if (index == list.size()) {
                list.add(tree(value));
            } else {
                list.set(index, tree(value));
            }
        } else {
            ((ObjectNode) parent).set(at.last().getMatchingProperty(), tree(value));
        }
        return this;
    }

    Draft without(String pointer) {
        JsonPointer at = JsonPointer.compile(pointer);
        ((ObjectNode) json.at(at.head())).remove(at.last().getMatchingProperty());
        return this;
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    byte[] bytes() {
        try {
            return ASCII.writeValueAsBytes(json);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    List<Fault> faults() {
        return EventCodec.parse(bytes()) instanceof Parsed.Invalid invalid
                ? invalid.faults()
                : List.of();
    }

    Parsed.Valid valid() {
        Parsed parsed = EventCodec.parse(bytes());
        assertThat(parsed).isInstanceOf(Parsed.Valid.class);
        return (Parsed.Valid) parsed;
    }

    DiplomaticEvent event() {
        return valid().event();
    }
}

package org.detente.query;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object as sent. The entries of a list named {@code events} are kept as their authors
 * wrote them, so that they are judged as {@code POST /events} judges them: numbers by their digits,
 * members given twice as such. So is a member named {@code scenario}, which is read by itself.
 */
public final class Body {
    private static final String EVENTS = "events";
    private static final String SCENARIO = "scenario";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> members = new LinkedHashMap<>();
    private final List<byte[]> events = new ArrayList<>();
    private byte @Nullable [] scenario;
    private final Faults faults;

    private Body(Faults faults) {
        this.faults = faults;
    }

    /** Reads; what cannot be read is among the faults. */
    public static Body read(byte[] bytes, Faults faults) {
        Body body = new Body(faults);
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            try (JsonParser parser = JSON.createParser(text)) {
                body.readWhole(parser, text);
            }
        } catch (CharacterCodingException malformed) {
            faults.add("", "invalid-utf-8", "is not UTF-8; send the text encoded as UTF-8");
        } catch (JsonProcessingException malformed) {
            faults.add("", "malformed-json", whatAndWhere(malformed));
        } catch (IOException impossible) {
            throw new IllegalStateException("text in memory could not be read", impossible);
        }
        return body;
    }

    private static String whatAndWhere(JsonProcessingException malformed) {
        var location = malformed.getLocation();
        return "is not JSON at line "
                + location.getLineNr()
                + ", column "
                + location.getColumnNr()
                + "; correct it there";
    }

    private void readWhole(JsonParser parser, String text) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            faults.add("", "type", "is no JSON object; write one in braces");
            return;
        }
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken first = parser.nextToken();
            if (members.containsKey(name)) {
                faults.add("/" + name, "duplicate-field", "is given twice; keep one of them");
            }
            if (name.equals(EVENTS) && first == JsonToken.START_ARRAY) {
                members.put(name, JSON.createArrayNode());
                cutEvents(parser, text);
            } else if (name.equals(SCENARIO)) {
                members.put(name, NullNode.getInstance());
                scenario = cut(parser, text);
            } else {
                members.put(name, parser.readValueAsTree());
            }
        }
        if (parser.nextToken() != null) {
            faults.add("", "trailing-text", "goes on after its end; send one document at a time");
        }
    }

    private void cutEvents(JsonParser parser, String text) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            events.add(cut(parser, text));
        }
    }

    /** The text of the value that begins here. */
    private static byte[] cut(JsonParser parser, String text) throws IOException {
        int from = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        parser.finishToken();
        int to = (int) parser.currentLocation().getCharOffset();
        return text.substring(from, to).getBytes(StandardCharsets.UTF_8);
    }

    /** The members by name, in their order; of the events only that they are a list. */
    public Map<String, JsonNode> members() {
        return members;
    }

    /** The events as sent; none where that is no list. */
    public List<byte[]> events() {
        return events;
    }

    /** The scenario as sent; empty where there is none. */
    public Optional<byte[]> scenario() {
        return Optional.ofNullable(scenario);
    }
}

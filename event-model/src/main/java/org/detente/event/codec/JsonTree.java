package org.detente.event.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One JSON value in UTF-8 as a tree of maps, lists, strings, {@link Numeral}s, booleans and {@link
 * Null}. Strict: no byte order mark, no member twice, nothing after the value.
 */
final class JsonTree {
    private static final int NESTING_MAX = 20;
    private static final int NAME_LENGTH_MAX = 200;
    private static final char REPLACEMENT = '\uFFFD';
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(NESTING_MAX)
                                    .maxNameLength(NAME_LENGTH_MAX)
                                    .maxNumberLength(Integer.MAX_VALUE) // kept as text
                                    .build())
                    .build();

    private JsonTree() {}

    /** A number as written, so that none is too long or too exact to be read. */
    record Numeral(String text, boolean whole) {}

    /** JSON's null, apart from Java's. */
    enum Null {
        NULL
    }

    /** The tree, or null after adding at least one fault. */
    static @Nullable Object read(byte[] json, Faults faults) {
        String text = utf8(json, faults);
        if (text == null) {
            return null;
        }
        if (text.isBlank()) {
            faults.add("empty", "is empty; send one event as a JSON object");
            return null;
        }
        if (text.charAt(0) == '\uFEFF') {
            faults.add("byte-order-mark", "begins with a byte order mark; send UTF-8 without it");
            return null;
        }
        try (JsonParser parser = JSON.createParser(text)) {
            return read(parser, faults);
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }

    private static @Nullable Object read(JsonParser parser, Faults faults) throws IOException {
        try {
            Object tree = value(parser, parser.nextToken(), faults);
            if (parser.nextToken() == null) {
                return tree;
            }
            faults.addToWhole("trailing-text", "goes on after its end; send one event at a time");
        } catch (StreamConstraintsException limit) {
            boolean deep = parser.getParsingContext().getNestingDepth() >= NESTING_MAX;
            faults.addToWhole(
                    "limit",
                    deep
                            ? "nests deeper than " + NESTING_MAX + " levels; no event does"
                            : "has a field name of more than "
                                    + NAME_LENGTH_MAX
                                    + " characters; no event has");
        } catch (JsonEOFException cut) {
            faults.addToWhole("malformed-json", "ends before the JSON is complete; send all of it");
        } catch (JsonProcessingException malformed) {
            faults.addToWhole("malformed-json", whatAndWhere(malformed));
        }
        return null;
    }

    private static Object value(JsonParser parser, JsonToken token, Faults faults)
            throws IOException {
        return switch (token) {
            case START_OBJECT -> object(parser, faults);
            case START_ARRAY -> list(parser, faults);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> new Numeral(parser.getText(), true);
            case VALUE_NUMBER_FLOAT -> new Numeral(parser.getText(), false);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> Null.NULL;
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                    throw new IllegalStateException("no JSON value begins with " + token);
        };
    }

    private static Map<String, Object> object(JsonParser parser, Faults faults) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            faults.enter(name);
            if (members.putIfAbsent(name, value(parser, parser.nextToken(), faults)) != null) {
                faults.addReadable("duplicate-field", "is given twice; keep one of them");
            }
            faults.leave();
        }
        return members;
    }

    private static List<Object> list(JsonParser parser, Faults faults) throws IOException {
        List<Object> entries = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            faults.enter(entries.size());
            entries.add(value(parser, token, faults));
            faults.leave();
        }
        return entries;
    }

    private static String whatAndWhere(JsonProcessingException malformed) {
        var location = malformed.getLocation();
        String what = malformed.getOriginalMessage().lines().findFirst().orElse("unreadable");
        return "is not JSON at line "
                + location.getLineNr()
                + ", column "
                + location.getColumnNr()
                + "; correct it there ("
                + what
                + ")";
    }

    private static @Nullable String utf8(byte[] json, Faults faults) {
        String text = new String(json, StandardCharsets.UTF_8);
        // the replacement character stands for bad bytes, unless the text has one of its own
        int goodUntil = text.indexOf(REPLACEMENT) < 0 ? json.length : lengthOfGoodUtf8(json);
        if (goodUntil < json.length) {
            faults.add(
                    "invalid-utf-8",
                    "is not UTF-8 from byte " + goodUntil + " on; send the text encoded as UTF-8");
            return null;
        }
        return text;
    }

    private static int lengthOfGoodUtf8(byte[] json) {
        ByteBuffer bytes = ByteBuffer.wrap(json);
        boolean bad =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(bytes, CharBuffer.allocate(json.length), true)
                        .isError();
        return bad ? bytes.position() : json.length;
    }
}

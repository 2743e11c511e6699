package org.detente.intake.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.detente.event.codec.Fault;
import org.detente.intake.request.EventBody;
import org.detente.intake.request.Line;
import org.detente.intake.request.LineReader;
import org.jspecify.annotations.Nullable;

/**
 * One event per line: either the event alone, as a batch takes it, or with what the log says about
 * it, as {@code GET /events?format=ndjson} writes it.
 */
final class NdjsonFormat implements FileFormat {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String EVENT = "event";

    /** What an export says beside the event. */
    private static final Set<String> HEADER =
            Set.of(
                    "id",
                    "recorded",
                    "recordedBy",
                    "position",
                    "version",
                    "state",
                    "contenders",
                    "links",
                    "announcedDay",
                    "relationships");

    @Override
    public String name() {
        return "ndjson";
    }

    @Override
    public RowSource open(InputStream content) {
        return new Rows(new LineReader(content, EventBody.SIZE_MAX_BYTES));
    }

    private record Rows(LineReader lines) implements RowSource {
        @Override
        public @Nullable SourceRow next() throws IOException {
            return switch (lines.next()) {
                case null -> null;
                case Line.TooLong line ->
                        new SourceRow.Unreadable(line.number(), List.of(CellText.TOO_LARGE));
                case Line.Text line -> read(line.number(), line.bytes());
            };
        }

        @Override
        public List<Column> columns() {
            return List.of();
        }
    }

    private static SourceRow read(long number, byte[] line) throws IOException {
        Wrapping wrapping = new Wrapping();
        try (JsonParser parser = JSON.createParser(line)) {
            wrapping.read(parser);
        } catch (JsonProcessingException malformed) {
            // the event model says more precisely what is wrong
            return alone(number, line);
        }
        if (wrapping.end == 0) {
            return alone(number, line);
        }
        if (!wrapping.unknown.isEmpty()) {
            return new SourceRow.Unreadable(number, List.copyOf(wrapping.unknown));
        }
        return new SourceRow.Told(
                number,
                Arrays.copyOfRange(line, wrapping.start, wrapping.end),
                new SourceRow.Header(wrapping.id, wrapping.state),
                pointer -> "/" + EVENT + pointer);
    }

    private static SourceRow alone(long number, byte[] line) {
        return new SourceRow.Told(number, line, SourceRow.Header.NONE, UnaryOperator.identity());
    }

    /** Where in a line the event is, cut out as it was written; not wrapped if it has a kind. */
    private static final class Wrapping {
        private final List<Fault> unknown = new ArrayList<>();
        private @Nullable String id;
        private @Nullable String state;
        private int start;
        private int end;

        void read(JsonParser parser) throws IOException {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return;
            }
            for (String name = parser.nextFieldName();
                    name != null;
                    name = parser.nextFieldName()) {
                JsonToken value = parser.nextToken();
                if (name.equals(EVENT) && value == JsonToken.START_OBJECT) {
                    start = (int) parser.currentTokenLocation().getByteOffset();
                    parser.skipChildren();
                    end = (int) parser.currentLocation().getByteOffset();
                } else {
                    take(name, value, parser);
                }
            }
        }

        private void take(String name, JsonToken value, JsonParser parser) throws IOException {
            String text = value == JsonToken.VALUE_STRING ? parser.getText() : null;
            switch (name) {
                case "id" -> id = text;
                case "state" -> state = text;
                default -> parser.skipChildren();
            }
            if (!HEADER.contains(name)) {
                unknown.add(
                        new Fault(
                                CellText.pointer(name),
                                "unknown-field",
                                "is neither an event nor what an export says about one; remove it,"
                                        + " or send the event alone"));
            }
        }
    }
}

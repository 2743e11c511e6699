package org.detente.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of one batch of events.
 *
 * @param faults a sentence per line that is not in the log, with the line's number
 * @param transientFaults lines that may succeed when the batch is sent again
 * @param complete false when the answer broke off
 * @param position covers every line in the log; empty when none is
 */
record BatchAnswer(
        long accepted,
        long known,
        List<String> faults,
        long transientFaults,
        boolean complete,
        Optional<String> position) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads the answer's lines: one per event, then a summary. */
    static BatchAnswer read(Stream<String> lines) {
        Reading reading = new Reading();
        lines.filter(line -> !line.isBlank()).forEach(reading::take);
        return reading.answer();
    }

    boolean isWorthAnotherTry() {
        return !complete || transientFaults > 0;
    }

    /** Lines read so far. */
    private static final class Reading {
        private final List<String> faults = new ArrayList<>();
        private long accepted;
        private long known;
        private long failed;
        private boolean complete;
        private Optional<String> position = Optional.empty();

        private void take(String text) {
            JsonNode line = parse(text);
            if (line.has("summary")) {
                complete = true;
                position =
                        Optional.ofNullable(line.path("summary").path("logPosition").textValue());
                return;
            }
            switch (line.path("status").asText()) {
                case "accepted" -> accepted++;
                case "duplicate" -> known++;
                case "failed" -> {
                    failed++;
                    faults.add(sentence(line));
                }
                default -> faults.add(sentence(line));
            }
        }

        private BatchAnswer answer() {
            return new BatchAnswer(accepted, known, faults, failed, complete, position);
        }

        private static JsonNode parse(String text) {
            try {
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new StackException("The answer is no NDJSON: " + text, e);
            }
        }

        private static String sentence(JsonNode line) {
            List<String> reasons = new ArrayList<>();
            for (JsonNode error : line.path("errors")) {
                reasons.add(error.path("pointer").asText() + " " + error.path("detail").asText());
            }
            return "line %s %s: %s"
                    .formatted(
                            line.path("line").asText("?"),
                            line.path("status").asText("not understood"),
                            reasons.isEmpty() ? line : String.join("; ", reasons));
        }
    }
}

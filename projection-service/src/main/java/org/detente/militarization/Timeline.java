package org.detente.militarization;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.detente.event.codec.CanonicalJson;

/**
 * The level of a territory over all days, from the beginning on. Its text is canonical JSON: {@code
 * {"changes":[[from,level,min,max,index,indexMin,indexMax,holdings,attributed],…],"rules":…}} with
 * an empty from for the beginning and the index in millionths.
 */
record Timeline(String rules, List<Segment> segments) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    Timeline {
        segments = List.copyOf(segments);
        if (segments.isEmpty() || !segments.getFirst().from().equals(Effect.BEGINNING)) {
            throw new IllegalArgumentException("a timeline starts at the beginning");
        }
    }

    /** How it stands on a day. */
    Segment on(LocalDate day) {
        Segment found = segments.getFirst();
        for (Segment segment : segments) {
            if (segment.from().isAfter(day)) {
                break;
            }
            found = segment;
        }
        return found;
    }

    /** How it stands on the first of some days, and every change up to the last. */
    List<Segment> between(LocalDate first, LocalDate last) {
        List<Segment> found = new ArrayList<>();
        found.add(on(first).startingOn(first));
        segments.stream()
                .filter(segment -> segment.from().isAfter(first) && !segment.from().isAfter(last))
                .forEach(found::add);
        return found;
    }

    int highestLevel() {
        return segments.stream().mapToInt(segment -> segment.score().level()).max().orElse(0);
    }

    String text() {
        TreeMap<String, Object> tree = new TreeMap<>();
        tree.put("rules", rules);
        tree.put("changes", segments.stream().map(Timeline::cells).toList());
        return new String(CanonicalJson.bytes(tree), StandardCharsets.UTF_8);
    }

    private static List<Object> cells(Segment segment) {
        Score score = segment.score();
        boolean first = segment.from().equals(Effect.BEGINNING);
        return List.of(
                first ? "" : DAY.format(segment.from()),
                score.level(),
                score.min(),
                score.max(),
                Math.toIntExact(score.indexMicros()),
                Math.toIntExact(score.indexMinMicros()),
                Math.toIntExact(score.indexMaxMicros()),
                segment.holdings(),
                segment.attributed());
    }

    /** Reads what {@link #text()} wrote. */
    static Timeline ofText(String text) {
        try {
            JsonNode tree = JSON.readTree(text);
            List<Segment> segments = new ArrayList<>();
            tree.get("changes").forEach(cells -> segments.add(segment(cells)));
            return new Timeline(tree.get("rules").textValue(), segments);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("the table holds no timeline", malformed);
        }
    }

    private static Segment segment(JsonNode cells) {
        String from = cells.get(0).textValue();
        return new Segment(
                from.isEmpty() ? Effect.BEGINNING : LocalDate.parse(from),
                new Score(
                        cells.get(1).intValue(),
                        cells.get(2).intValue(),
                        cells.get(3).intValue(),
                        cells.get(4).longValue(),
                        cells.get(5).longValue(),
                        cells.get(6).longValue()),
                cells.get(7).intValue(),
                cells.get(8).intValue());
    }
}

package org.detente.event.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.detente.event.Details;
import org.detente.event.DiplomaticEvent;
import org.detente.event.amendment.Amendment;
import org.detente.event.amendment.Correction;
import org.detente.event.amendment.EventId;
import org.detente.event.amendment.Link;
import org.detente.event.amendment.Reinstatement;
import org.detente.event.amendment.Retraction;
import org.detente.event.codec.AmendmentCodec;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Parsed;
import org.detente.event.codec.ParsedAmendment;

/** The data set that the default run loads, read as the service reads it. */
final class DataSet {
    /** The events as first logged. */
    static final List<Line> LINES = read(text -> !isAmendment(text), DataSet::line);

    /** What is said about them later. */
    static final List<Amended> AMENDMENTS = read(DataSet::isAmendment, DataSet::amended);

    /** The events as they count in the end. */
    static final List<DiplomaticEvent> EVENTS = corrected();

    private static final Pattern FACT_ID = Pattern.compile("\\bS[0-9]{3}\\b");

    private DataSet() {}

    /** One line of one file; {@code at} is its {@code file:line}. */
    record Line(String at, String text, Parsed parsed) {
        DiplomaticEvent event() {
            return valid().event();
        }

        UUID id() {
            return valid().id();
        }

        /** Ids of the facts that its locators name. */
        Stream<String> facts() {
            return factsOf(event());
        }

        private Parsed.Valid valid() {
            return (Parsed.Valid) parsed;
        }
    }

    /** One line that amends an event; {@code at} is its {@code file:line}. */
    record Amended(String at, String text, ParsedAmendment parsed) {
        Amendment amendment() {
            return valid().amendment();
        }

        EventId id() {
            return EventId.from(valid().id());
        }

        /** Ids of the facts that the locators of a new content name. */
        Stream<String> facts() {
            return amendment() instanceof Correction correction
                    ? factsOf(correction.content())
                    : Stream.empty();
        }

        private ParsedAmendment.Valid valid() {
            return (ParsedAmendment.Valid) parsed;
        }
    }

    private static Stream<String> factsOf(DiplomaticEvent event) {
        return event.common().sources().stream()
                .flatMap(source -> FACT_ID.matcher(String.valueOf(source.locator())).results())
                .map(MatchResult::group);
    }

    /** Rows of coverage.tsv below its heading: fact, events, reason. */
    static List<String[]> coverage() {
        return read(directory().resolve("coverage.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
    }

    static <D extends Details> List<D> detailsOf(Class<D> type, Predicate<D> wanted) {
        return eventsOf(type, wanted).stream().map(event -> type.cast(event.details())).toList();
    }

    static <D extends Details> List<DiplomaticEvent> eventsOf(Class<D> type, Predicate<D> wanted) {
        return EVENTS.stream()
                .filter(event -> type.isInstance(event.details()))
                .filter(event -> wanted.test(type.cast(event.details())))
                .toList();
    }

    private static Path directory() {
        return Path.of("../data/japan-russia");
    }

    private static List<DiplomaticEvent> corrected() {
        Map<UUID, DiplomaticEvent> events = new LinkedHashMap<>();
        LINES.forEach(line -> events.put(line.id(), line.event()));
        for (Amended amended : AMENDMENTS) {
            switch (amended.amendment()) {
                case Correction correction ->
                        events.replace(correction.event().uuid(), correction.content());
                case Retraction retraction -> events.remove(retraction.event().uuid());
                case Reinstatement _, Link _ ->
                        throw new IllegalStateException(amended.at() + ": not read here yet");
            }
        }
        return List.copyOf(events.values());
    }

    private static Line line(String at, String text) {
        return new Line(at, text, EventCodec.parse(bytes(text)));
    }

    private static Amended amended(String at, String text) {
        return new Amended(at, text, AmendmentCodec.parse(bytes(text)));
    }

    private static boolean isAmendment(String text) {
        return AmendmentCodec.kindOf(bytes(text)).isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Reads the wanted lines of all files, in the order in which they are loaded. */
    private static <L> List<L> read(
            Predicate<String> wanted, BiFunction<String, String, L> reading) {
        List<L> lines = new ArrayList<>();
        for (Path file : files()) {
            List<String> texts = read(file);
            for (int index = 0; index < texts.size(); index++) {
                String text = texts.get(index);
                if (wanted.test(text)) {
                    lines.add(reading.apply(file.getFileName() + ":" + (index + 1), text));
                }
            }
        }
        return List.copyOf(lines);
    }

    private static List<Path> files() {
        try (Stream<Path> all = Files.list(directory())) {
            return all.filter(file -> file.toString().endsWith(".ndjson")).sorted().toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}

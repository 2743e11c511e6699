package org.detente.event.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.detente.event.Details;
import org.detente.event.DiplomaticEvent;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Parsed;

/** The data set that the default run loads, read as the service reads it. */
final class DataSet {
    static final List<Line> LINES = lines();

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
            return event().common().sources().stream()
                    .flatMap(source -> FACT_ID.matcher(String.valueOf(source.locator())).results())
                    .map(MatchResult::group);
        }

        private Parsed.Valid valid() {
            return (Parsed.Valid) parsed;
        }
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
        return LINES.stream()
                .map(Line::event)
                .filter(event -> type.isInstance(event.details()))
                .filter(event -> wanted.test(type.cast(event.details())))
                .toList();
    }

    private static Path directory() {
        return Path.of("../data/japan-russia");
    }

    private static List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Path file : files()) {
            List<String> texts = read(file);
            for (int index = 0; index < texts.size(); index++) {
                String text = texts.get(index);
                Parsed parsed = EventCodec.parse(text.getBytes(StandardCharsets.UTF_8));
                lines.add(new Line(file.getFileName() + ":" + (index + 1), text, parsed));
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

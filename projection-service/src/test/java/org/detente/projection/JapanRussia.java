package org.detente.projection;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.detente.event.codec.AmendmentCodec;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Parsed;
import org.detente.event.codec.ParsedAmendment;

/** The data set of the default run in the tables, all of it recorded at one instant. */
@ApplicationScoped
public class JapanRussia {
    private static final Path DIRECTORY = Path.of("../data/japan-russia");
    private static final Instant RECORDED = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant AMENDED = RECORDED.plusSeconds(60);

    private final EmptyTables tables;

    JapanRussia(EmptyTables tables) {
        this.tables = tables;
    }

    /** Fills empty tables with it. */
    public void load() throws SQLException {
        load(records());
    }

    /**
     * Fills empty tables with entries of another log, each recorded a millisecond after the one
     * before.
     */
    void load(List<byte[]> lines, Instant begin) throws SQLException {
        List<LogRecord> records = new ArrayList<>();
        for (byte[] line : lines) {
            Instant recorded = begin.plusMillis(records.size());
            records.add(record(line, recorded, recorded));
        }
        load(records);
    }

    private void load(List<LogRecord> records) throws SQLException {
        tables.empty();
        BatchApplier applier = tables.applier();
        for (PolledBatch batch : Histories.batches(records, 1, 100)) {
            assertThat(applier.apply(EmptyTables.TOPIC_ID, batch))
                    .isEqualTo(BatchApplier.Outcome.APPLIED);
        }
    }

    /** Leaves the tables empty for the tests of others. */
    public void unload() throws SQLException {
        tables.empty();
    }

    private static List<LogRecord> records() {
        List<LogRecord> records = new ArrayList<>();
        for (byte[] line : lines()) {
            records.add(record(line, RECORDED, AMENDED));
        }
        return records;
    }

    private static LogRecord record(byte[] line, Instant recorded, Instant amended) {
        if (AmendmentCodec.kindOf(line).isPresent()) {
            ParsedAmendment.Valid valid = (ParsedAmendment.Valid) AmendmentCodec.parse(line);
            return Histories.amendment(valid.amendment(), amended);
        }
        return Histories.first(((Parsed.Valid) EventCodec.parse(line)).event(), recorded);
    }

    private static List<byte[]> lines() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            List<byte[]> lines = new ArrayList<>();
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".ndjson")).sorted().toList()) {
                Files.readAllLines(file)
                        .forEach(line -> lines.add(line.getBytes(StandardCharsets.UTF_8)));
            }
            return lines;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}

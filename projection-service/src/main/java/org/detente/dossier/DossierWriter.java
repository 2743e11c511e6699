package org.detente.dossier;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.detente.chapter.Chapter;
import org.detente.chapter.Subject;
import org.detente.chapter.Table;
import org.detente.event.RelationshipId;
import org.detente.query.CsvMetadata;
import org.detente.query.Representations;
import org.detente.query.Representations.Items;
import org.detente.query.Shape;
import org.detente.query.Snapshot;
import org.detente.query.Vantage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Collects what every chapter has to say of a relationship, and writes it file by file. */
@ApplicationScoped
class DossierWriter {
    private static final Shape<Stamp> STAMPS = Shape.of(Stamp.class);

    private final List<Chapter> chapters;
    private final LogReader log;
    private final PlainFiles plain;
    private final Representations representations;

    DossierWriter(
            @All List<Chapter> chapters,
            LogReader log,
            PlainFiles plain,
            Representations representations) {
        this.chapters = chapters;
        this.log = log;
        this.plain = plain;
        this.representations = representations;
    }

    /** What the log stamped on an entry; the only file that another log makes differently. */
    record Stamp(
            @Schema(description = "Id of the entry") UUID entry,
            @Schema(description = "The event that it is, or amends") UUID event,
            @Schema(description = "Kind of the event or the amendment") String kind,
            @Schema(description = "When the log first took it (RFC 3339, UTC)") Instant recorded,
            @Schema(description = "Who logged it") String recordedBy,
            @Schema(description = "Where it stands in the log, partition:offset") String position) {
        static Stamp from(LogEntry entry) {
            return new Stamp(
                    entry.id(),
                    entry.event(),
                    entry.kind(),
                    entry.recorded(),
                    entry.recordedBy(),
                    entry.position());
        }
    }

    /** A file to be written. */
    private record Planned(
            String name,
            String title,
            @Nullable String versions,
            boolean stamped,
            Archive.Content content) {}

    /** Writes the dossier; the stream stays open. */
    void write(Snapshot snapshot, RelationshipId relationship, Vantage vantage, OutputStream output)
            throws IOException, SQLException {
        Subject core =
                new Subject(relationship, vantage, counting(snapshot, relationship), Set.of());
        List<LogEntry> entries = log.entries(snapshot, events(snapshot, core));
        LogExcerpt excerpt = LogExcerpt.of(entries, vantage.asOf());
        List<Planned> planned = new ArrayList<>();
        planned.add(
                new Planned(
                        "README.txt",
                        "How to read this",
                        null,
                        false,
                        to -> PlainFiles.write(Readme.of(relationship, vantage), to)));
        addTables(planned, snapshot, core, entries);
        addLog(planned, snapshot, excerpt);
        planned.sort(Comparator.comparing(Planned::name));
        Archive archive = new Archive(output);
        List<Manifest.File> written = new ArrayList<>();
        for (Planned file : planned) {
            Archive.Written made = archive.add(file.name(), file.content());
            written.add(
                    new Manifest.File(
                            file.name(),
                            file.title(),
                            file.versions(),
                            file.stamped(),
                            made.bytes(),
                            made.sha256()));
        }
        Manifest manifest =
                new Manifest(
                        Manifest.FORMAT,
                        relationship.value(),
                        Manifest.Query.from(vantage),
                        snapshot.position().token(),
                        excerpt.entries().size(),
                        excerpt.withheld(),
                        Manifest.contentChecksum(written),
                        written);
        archive.add("manifest.json", to -> plain.json(manifest, to));
        archive.finish();
    }

    private Set<UUID> counting(Snapshot snapshot, RelationshipId relationship) throws SQLException {
        Set<UUID> events = new HashSet<>();
        for (Chapter chapter : chapters) {
            events.addAll(chapter.counting(snapshot, relationship));
        }
        return events;
    }

    private Set<UUID> events(Snapshot snapshot, Subject core) throws SQLException {
        Set<UUID> events = new HashSet<>(core.core());
        for (Chapter chapter : chapters) {
            events.addAll(chapter.events(snapshot, core));
        }
        return events;
    }

    /** Chapters choose by the core; the table of events tells all that the dossier holds. */
    private void addTables(
            List<Planned> planned, Snapshot snapshot, Subject core, List<LogEntry> entries)
            throws SQLException {
        Set<UUID> told = entries.stream().map(LogEntry::event).collect(Collectors.toSet());
        for (Chapter chapter : chapters) {
            for (Table<?> table : chapter.tables(snapshot, core.telling(told))) {
                addTable(planned, table, core.vantage());
            }
        }
    }

    private void addTable(List<Planned> planned, Table<?> table, Vantage vantage) {
        String name = "data/" + table.name();
        planned.add(
                new Planned(
                        name + ".csv",
                        table.title(),
                        table.versions(),
                        false,
                        to -> plain.csv(table, to)));
        planned.add(
                new Planned(
                        name + ".csv-metadata.json",
                        "Columns of " + table.name() + ".csv, as CSV on the Web describes them",
                        null,
                        false,
                        to -> to.write(plain.csvMetadata(table, vantage))));
        planned.add(
                new Planned(
                        name + ".json",
                        table.title(),
                        table.versions(),
                        false,
                        to -> plain.json(table, to)));
    }

    private void addLog(List<Planned> planned, Snapshot snapshot, LogExcerpt excerpt) {
        planned.add(
                new Planned(
                        "events.ndjson",
                        "Every entry of the log that bears on it, as POST /api/v1/events/batch takes it",
                        null,
                        false,
                        to -> log.write(snapshot, excerpt.entries(), to)));
        planned.add(
                new Planned(
                        "log.csv",
                        "When, by whom and where each entry was logged",
                        null,
                        true,
                        to -> {
                            Items<Stamp> items = representations.csv(STAMPS, to);
                            for (LogEntry entry : excerpt.entries()) {
                                items.add(Stamp.from(entry));
                            }
                        }));
        planned.add(
                new Planned(
                        "log.csv-metadata.json",
                        "Columns of log.csv, as CSV on the Web describes them",
                        null,
                        false,
                        to ->
                                to.write(
                                        representations.csvMetadata(
                                                Stamp.class,
                                                new CsvMetadata.Subject(
                                                        "log.csv",
                                                        "When, by whom and where each entry was logged",
                                                        new LinkedHashMap<>())))));
    }
}

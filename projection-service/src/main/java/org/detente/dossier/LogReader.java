package org.detente.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.detente.projection.EntryReader;
import org.detente.query.Snapshot;

/** Reads what the log holds of events, and writes it as lines that a log takes. */
@ApplicationScoped
class LogReader {
    private static final int AT_ONCE = 500;

    private final EntryReader reader;

    LogReader(EntryReader reader) {
        this.reader = reader;
    }

    /** All entries of the events, and of those that they link to, however far. */
    List<LogEntry> entries(Snapshot snapshot, Collection<UUID> events) throws SQLException {
        List<LogEntry> found = new ArrayList<>();
        Set<UUID> seen = new HashSet<>(events);
        List<UUID> next = List.copyOf(seen);
        while (!next.isEmpty()) {
            List<LogEntry> read = read(snapshot, next);
            found.addAll(read);
            next =
                    read.stream()
                            .flatMap(entry -> entry.other().stream())
                            .filter(seen::add)
                            .toList();
        }
        return found;
    }

    private List<LogEntry> read(Snapshot snapshot, List<UUID> events) throws SQLException {
        List<LogEntry> found = new ArrayList<>();
        for (int begin = 0; begin < events.size(); begin += AT_ONCE) {
            List<UUID> some = events.subList(begin, Math.min(begin + AT_ONCE, events.size()));
            reader.load(snapshot.connection(), some)
                    .forEach((event, logged) ->
                            logged.forEach(each -> found.add(LogEntry.from(event, each))));
        }
        return found;
    }

    /** Writes entries as the log holds them, one on each line. */
    void write(Snapshot snapshot, List<LogEntry> entries, OutputStream output)
            throws SQLException, IOException {
        for (int begin = 0; begin < entries.size(); begin += AT_ONCE) {
            List<UUID> some =
                    entries.subList(begin, Math.min(begin + AT_ONCE, entries.size())).stream()
                            .map(LogEntry::id)
                            .toList();
            Map<UUID, byte[]> bodies = reader.bodies(snapshot.connection(), some);
            for (UUID id : some) {
                output.write(Objects.requireNonNull(bodies.get(id)));
                output.write('\n');
            }
        }
    }
}

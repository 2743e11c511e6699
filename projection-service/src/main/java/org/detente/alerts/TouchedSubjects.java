package org.detente.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.detente.event.DiplomaticEvent;
import org.detente.projection.EntryReader;
import org.detente.projection.EntryReader.Logged;
import org.detente.projection.EventFact;
import org.detente.projection.LogPosition;
import org.detente.query.Snapshot;
import org.detente.watch.SubjectType;
import org.detente.watch.Watched;

/** What was logged about which subjects; by two statements, however much it is. */
@ApplicationScoped
class TouchedSubjects {
    private static final String EVENTS =
            """
            select distinct i.root
            from unnest(?::int[], ?::bigint[], ?::bigint[]) as w(partition, lower, upper)
            join event_index i on i.partition = w.partition
                              and i.log_offset >= w.lower and i.log_offset < w.upper
            """;

    private final EntryReader entries;
    private final Iterable<Watched> readModels;

    TouchedSubjects(EntryReader entries, @Any Instance<Watched> readModels) {
        this.entries = entries;
        this.readModels = readModels;
    }

    /** Ids of the subjects by type: also of those that an event no longer counts for. */
    Map<SubjectType, SortedSet<String>> since(Snapshot snapshot, LogPosition position)
            throws SQLException {
        Map<SubjectType, SortedSet<String>> touched = new EnumMap<>(SubjectType.class);
        List<UUID> events = events(snapshot, position);
        for (List<Logged> ofEvent : entries.load(snapshot.connection(), events).values()) {
            for (Logged logged : ofEvent) {
                logged.entry()
                        .content()
                        .stated()
                        .ifPresent(event -> collect(logged, event, touched));
            }
        }
        return touched;
    }

    private void collect(
            Logged logged, DiplomaticEvent event, Map<SubjectType, SortedSet<String>> touched) {
        EventFact fact = new EventFact(logged.entry().id(), event, logged.entry().recorded());
        readModels.forEach(readModel ->
                touched.computeIfAbsent(readModel.type(), _ -> new TreeSet<>())
                        .addAll(readModel.touchedBy(fact)));
    }

    private static List<UUID> events(Snapshot snapshot, LogPosition position) throws SQLException {
        Connection connection = snapshot.connection();
        Map<Integer, Long> upper = snapshot.position().nextOffsets();
        List<UUID> events = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(EVENTS)) {
            statement.setArray(1, connection.createArrayOf("int4", upper.keySet().toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "int8",
                            upper.keySet().stream()
                                    .map(partition ->
                                            position.nextOffsets().getOrDefault(partition, 0L))
                                    .toArray()));
            statement.setArray(3, connection.createArrayOf("int8", upper.values().toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    events.add(row.getObject(1, UUID.class));
                }
            }
        }
        return events;
    }
}

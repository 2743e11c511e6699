package org.detente.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.detente.chapter.Chapter;
import org.detente.chapter.Subject;
import org.detente.chapter.Table;
import org.detente.event.Edtf;
import org.detente.event.RelationshipId;
import org.detente.query.Representations.Items;
import org.detente.query.Snapshot;

/** The events themselves, as they stand: also those that were retracted or merged. */
@ApplicationScoped
class EventsChapter implements Chapter {
    private static final int AT_ONCE = 500;
    private static final Comparator<Placed> ORDER =
            Comparator.comparing(Placed::day).thenComparing(placed -> placed.id().toString());

    private final EventQueries queries;

    EventsChapter(EventQueries queries) {
        this.queries = queries;
    }

    /** An event and the middle day of its content, by which the table is sorted. */
    private record Placed(UUID id, String day) {}

    @Override
    public Set<UUID> counting(Snapshot snapshot, RelationshipId relationship) throws SQLException {
        Set<UUID> events = new HashSet<>();
        String sql = "select distinct event_id from event_facet where facet = ? and value = ?";
        try (PreparedStatement statement = snapshot.connection().prepareStatement(sql)) {
            statement.setString(1, Facet.RELATIONSHIP);
            statement.setString(2, relationship.value());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    events.add(row.getObject(1, UUID.class));
                }
            }
        }
        return events;
    }

    @Override
    public Set<UUID> events(Snapshot snapshot, Subject subject) {
        return subject.core();
    }

    @Override
    public List<Table<?>> tables(Snapshot snapshot, Subject subject) {
        return List.of(
                new Table<>(
                        "events",
                        "The events of this dossier as they stand, by the day that counts for them",
                        EventsResource.VERSIONS,
                        EventsResource.ROWS,
                        Function.identity(),
                        into -> read(snapshot, subject, into),
                        Optional.empty()));
    }

    private void read(Snapshot snapshot, Subject subject, Items<LoggedEvent> into)
            throws SQLException, IOException {
        List<Placed> placed = new ArrayList<>();
        each(
                snapshot,
                subject,
                List.copyOf(subject.told()),
                event ->
                        placed.add(
                                new Placed(
                                        event.id(),
                                        Edtf.of(event.event().get("occurred").textValue())
                                                .middle()
                                                .toString())));
        placed.sort(ORDER);
        each(snapshot, subject, placed.stream().map(Placed::id).toList(), into);
    }

    /** The events in the order of their ids in the list; those not logged by then are left out. */
    private void each(Snapshot snapshot, Subject subject, List<UUID> ids, Items<LoggedEvent> into)
            throws SQLException, IOException {
        for (int begin = 0; begin < ids.size(); begin += AT_ONCE) {
            List<UUID> some = ids.subList(begin, Math.min(begin + AT_ONCE, ids.size()));
            Map<UUID, LoggedHistory> histories =
                    new HashMap<>(queries.histories(snapshot.connection(), some));
            for (UUID id : some) {
                LoggedHistory history = histories.get(id);
                Optional<LoggedEvent> event =
                        history == null ? Optional.empty() : history.at(subject.vantage().asOf());
                if (event.isPresent()) {
                    into.add(event.get());
                }
            }
        }
    }
}

package org.detente.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.detente.event.DiplomaticEvent;
import org.detente.history.Entry;
import org.detente.history.EventHistory;
import org.detente.history.Stay;
import org.detente.projection.EventIndexTable.Upserted;
import org.jspecify.annotations.Nullable;

/**
 * Works out what changes about events of which more is known than a first record: all entries of
 * each are read, now that its row is locked, and folded anew. A number of statements that does not
 * depend on the number of events.
 */
@ApplicationScoped
class AmendedEvents {
    private final EntryReader entries;
    private final PeriodTable periods;

    AmendedEvents(EntryReader entries, PeriodTable periods) {
        this.entries = entries;
        this.periods = periods;
    }

    /**
     * Folds the events anew.
     *
     * @param upserted what the batch did to rows of the index
     */
    List<EventChange> refold(
            Connection transaction, Collection<UUID> events, Map<UUID, Upserted> upserted)
            throws SQLException {
        if (events.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<EntryReader.Logged>> logged = entries.load(transaction, events);
        Map<UUID, List<Stay>> staysBefore = periods.load(transaction, events);
        List<EventChange> changes = new ArrayList<>();
        Map<UUID, EventHistory> amended = new TreeMap<>();
        for (UUID event : logged.keySet().stream().sorted().toList()) {
            EventHistory history =
                    EntryReader.history(event, logged.getOrDefault(event, List.of()));
            if (history.entries().size() > 1 || staysBefore.containsKey(event)) {
                amended.put(event, history);
            }
            Known known = new Known(event, history);
            List<EventFact> before = known.before(upserted.get(event), staysBefore.get(event));
            List<EventFact> after = known.after();
            if (!before.equals(after)) {
                changes.add(new EventChange(event, before, after));
            }
        }
        periods.save(transaction, amended);
        return changes;
    }

    /** Facts of the events as the index holds them now. */
    List<EventFact> facts(Connection connection, UUID event) throws SQLException {
        return entries.load(connection, List.of(event)).entrySet().stream()
                .flatMap(entry ->
                        new Known(event, EntryReader.history(event, entry.getValue()))
                                .after().stream())
                .toList();
    }

    /** What is known of one event. */
    private record Known(UUID event, EventHistory history) {
        List<EventFact> after() {
            return first().map(first -> facts(history.stays(), first.recorded())).orElse(List.of());
        }

        /** What counted before the batch; nothing if the first record came with it. */
        List<EventFact> before(@Nullable Upserted row, @Nullable List<Stay> stays) {
            Optional<Entry> first = first();
            if (first.isEmpty()) {
                return List.of();
            }
            Instant recorded = row == null ? first.get().recorded() : row.recordedBefore();
            if (recorded == null) {
                return List.of();
            }
            return facts(
                    stays == null ? List.of(new Stay(event, recorded, null)) : stays, recorded);
        }

        private Optional<Entry> first() {
            return history.entries().stream().filter(entry -> entry.id().equals(event)).findFirst();
        }

        private List<EventFact> facts(List<Stay> stays, Instant recorded) {
            Map<UUID, DiplomaticEvent> contents = new HashMap<>();
            history.entries()
                    .forEach(entry ->
                            entry.content()
                                    .stated()
                                    .ifPresent(event -> contents.put(entry.id(), event)));
            return stays.stream()
                    .map(stay ->
                            new EventFact(
                                    event,
                                    stay.content(),
                                    Objects.requireNonNull(contents.get(stay.content())),
                                    recorded,
                                    stay.from(),
                                    stay.until()))
                    .toList();
        }
    }
}

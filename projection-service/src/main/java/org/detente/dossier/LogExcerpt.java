package org.detente.dossier;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The entries of some events in an order in which a log takes them: by recorded, then id, but
 * nothing before what it needs, which a slow clock may have dated later. So the entries of a log
 * that is made from them are recorded in the same order, and fold to the same.
 *
 * @param entries those that are told, in order
 * @param withheld events that are not, because an entry of theirs or of one they link to hides its
 *     source
 */
record LogExcerpt(List<LogEntry> entries, SortedSet<UUID> withheld) {
    /**
     * Sorts out entries.
     *
     * @param asOf the instant of the log by which it is told; null for now
     */
    static LogExcerpt of(List<LogEntry> all, @Nullable Instant asOf) {
        Order order = new Order(all);
        List<LogEntry> logged =
                all.stream().filter(entry -> order.place(entry).isWithin(asOf)).toList();
        SortedSet<UUID> withheld = new TreeSet<>(Comparator.comparing(UUID::toString));
        logged.stream().filter(LogEntry::hidden).map(LogEntry::event).forEach(withheld::add);
        Predicate<LogEntry> linksToWithheld =
                entry -> entry.other().filter(withheld::contains).isPresent();
        while (logged.stream()
                .filter(linksToWithheld)
                .map(LogEntry::event)
                .map(withheld::add)
                .reduce(false, Boolean::logicalOr)) {
            // what links to what was withheld just now is withheld too
        }
        return new LogExcerpt(
                logged.stream()
                        .filter(entry -> !withheld.contains(entry.event()))
                        .sorted(order)
                        .toList(),
                withheld);
    }

    /** Compares by the instant from which an entry can be in the log, then depth, then id. */
    private static final class Order implements Comparator<LogEntry> {
        private static final Comparator<Place> PLACES =
                Comparator.comparing(Place::from).thenComparing(Place::depth);

        private final Map<UUID, LogEntry> entries = new HashMap<>();
        private final Map<UUID, Place> places = new HashMap<>();

        Order(List<LogEntry> logged) {
            logged.forEach(entry -> entries.put(entry.id(), entry));
        }

        /**
         * Where an entry belongs.
         *
         * @param complete whether the log holds all that it needs
         */
        private record Place(Instant from, int depth, boolean complete) {
            boolean isWithin(@Nullable Instant asOf) {
                return complete && (asOf == null || !from.isAfter(asOf));
            }
        }

        @Override
        public int compare(LogEntry one, LogEntry other) {
            int byPlace = PLACES.compare(place(one), place(other));
            return byPlace != 0 ? byPlace : one.id().toString().compareTo(other.id().toString());
        }

        /** Needs form no circle: an id is made of the ids that its entry names. */
        private Place place(LogEntry entry) {
            Place known = places.get(entry.id());
            if (known != null) {
                return known;
            }
            Instant from = entry.recorded();
            int depth = 0;
            boolean complete = true;
            for (UUID need : entry.needs()) {
                LogEntry needed = entries.get(need);
                if (needed == null) {
                    complete = false;
                } else {
                    Place before = place(needed);
                    from = before.from().isAfter(from) ? before.from() : from;
                    depth = Math.max(depth, before.depth() + 1);
                    complete &= before.complete();
                }
            }
            Place place = new Place(from, depth, complete);
            places.put(entry.id(), place);
            return place;
        }
    }
}

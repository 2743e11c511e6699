package org.detente.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.detente.feed.FeedReader.Placed;
import org.detente.projection.LogPosition;
import org.detente.query.PageRequest;
import org.detente.query.ProblemException;
import org.detente.query.Snapshot;

/**
 * Pages of the feed. A page covers a beginning of what its position did not: the next one goes on
 * from there, so nothing is left out or repeated however entries come in meanwhile.
 */
@ApplicationScoped
class Feed {
    /** Entries that a page looks at, so that a filter that finds little does not take for ever. */
    private static final int LOOKED_AT_MAX = 5000;

    private static final int LOOKED_AT_ONCE = 500;

    private final FeedReader reader;
    private final FeedTable table;

    Feed(FeedReader reader, FeedTable table) {
        this.reader = reader;
        this.table = table;
    }

    /** The position in a parameter. */
    static FeedPosition position(String parameter, String token) {
        try {
            return FeedPosition.ofToken(token);
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.invalidParameter(
                    parameter,
                    "is no position; send back what an answer gave as after, or a Log-Position.");
        }
    }

    /**
     * Reads a page.
     *
     * @param from the position behind which it begins; empty for the beginning of the log
     */
    FeedPage page(
            Snapshot snapshot, Optional<FeedPosition> from, FeedFilter filter, PageRequest page)
            throws SQLException {
        String tables = table.tables(snapshot);
        LogPosition begin =
                new LogPosition(
                        snapshot.position().topicId(),
                        from.map(position -> position.log().nextOffsets()).orElse(new TreeMap<>()));
        from.filter(position -> position.isForeignTo(snapshot.position()))
                .ifPresent(foreign -> {
                    throw ProblemException.invalidParameter(
                            "after", "is of another log; leave it out to begin again.");
                });
        Walk walk = new Walk(begin);
        walk.through(snapshot, filter, page.limit());
        String token = new FeedPosition(walk.reached, tables).token();
        return new FeedPage(
                walk.found,
                page.forward(walk.more ? Optional.of(token) : Optional.empty()),
                token,
                from.filter(position -> position.isOutdatedBy(tables)).isPresent());
    }

    /** Goes along the feed until a page is full, enough was looked at, or the end is reached. */
    private final class Walk {
        private final List<FeedEntry> found = new ArrayList<>();
        private LogPosition reached;
        private boolean more = true;

        Walk(LogPosition begin) {
            this.reached = begin;
        }

        void through(Snapshot snapshot, FeedFilter filter, int limit) throws SQLException {
            // its rows and its position are of one transaction: nothing lies beyond
            SortedMap<Integer, Long> all = new TreeMap<>(snapshot.position().nextOffsets());
            all.replaceAll((partition, end) -> Long.MAX_VALUE);
            int once = filter.wantsAll() ? limit + 1 : LOOKED_AT_ONCE;
            int lookedAt = 0;
            while (more && lookedAt < LOOKED_AT_MAX) {
                List<Placed> next = reader.after(snapshot.connection(), reached, all, once);
                for (Placed each : next) {
                    if (found.size() == limit) {
                        return;
                    }
                    if (filter.wants(each.entry())) {
                        found.add(each.entry());
                    }
                    reached = reached.past(each.place().partition(), each.place().offset());
                }
                lookedAt += next.size();
                more = next.size() == once;
            }
            if (!more) {
                // records that are no entries, repeats for instance, are behind it too
                reached = reached.furthest(snapshot.position());
            }
        }
    }
}

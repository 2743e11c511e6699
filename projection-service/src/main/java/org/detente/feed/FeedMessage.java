package org.detente.feed;

import java.util.List;
import org.detente.event.WireNamed;
import org.detente.feed.FeedReader.Placed;
import org.detente.watch.RaisedAlert;

/** What the streams of a replica are told; one object for all of them. */
sealed interface FeedMessage {
    /** What follows on the batch before. */
    record Batch(List<Placed> entries, FeedPosition end) implements FeedMessage {}

    /**
     * Alerts that were raised.
     *
     * @param at where the stream is; alerts have no place in the log
     */
    record Alerts(List<RaisedAlert> raised, FeedPosition at) implements FeedMessage {}

    /** What was shown must be fetched again; the stream goes on from a position. */
    record Reset(Reason reason, FeedPosition at) implements FeedMessage {}

    /** The stream ends. */
    record End() implements FeedMessage {}

    /** Why a stream cannot go on from where its reader is. */
    enum Reason implements WireNamed {
        /** The position is of another log, or no position. */
        FOREIGN,
        /** It lies too far back. */
        TOO_OLD,
        /** The tables were rebuilt, or a parked record was replayed. */
        REBUILT,
        /** The reader does not keep up. */
        TOO_SLOW
    }
}

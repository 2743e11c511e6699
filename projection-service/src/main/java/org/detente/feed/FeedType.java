package org.detente.feed;

import org.detente.event.WireNamed;
import org.detente.event.amendment.Correction;
import org.detente.event.amendment.Link;
import org.detente.event.amendment.Reinstatement;
import org.detente.event.amendment.Retraction;
import org.detente.history.Entry;

/** What an entry of the log does. */
enum FeedType implements WireNamed {
    /** An event was logged. */
    CREATED,
    CORRECTED,
    RETRACTED,
    REINSTATED,
    /** A link to another event was made or taken away. */
    LINKED;

    static FeedType of(Entry.Content content) {
        return switch (content) {
            case Entry.Content.First _ -> CREATED;
            case Entry.Content.Amended amended ->
                    switch (amended.amendment()) {
                        case Correction _ -> CORRECTED;
                        case Retraction _ -> RETRACTED;
                        case Reinstatement _ -> REINSTATED;
                        case Link _ -> LINKED;
                    };
        };
    }
}

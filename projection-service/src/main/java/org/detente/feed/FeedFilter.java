package org.detente.feed;

import java.util.Collections;
import java.util.Set;
import org.detente.watch.RaisedAlert;
import org.detente.watch.SubjectType;

/** Which entries are wanted; an empty set wants all. */
record FeedFilter(Set<String> relationships, Set<String> kinds, Set<String> types) {
    boolean wantsAll() {
        return relationships.isEmpty() && kinds.isEmpty() && types.isEmpty();
    }

    /** Alerts are of no kind of event and of no type: wanted where neither is asked for. */
    boolean wants(RaisedAlert alert) {
        return kinds.isEmpty()
                && types.isEmpty()
                && (relationships.isEmpty()
                        || (alert.subject().type() == SubjectType.RELATIONSHIP
                                && relationships.contains(alert.subject().id())));
    }

    boolean wants(FeedEntry entry) {
        return (relationships.isEmpty()
                        || !Collections.disjoint(relationships, entry.relationships()))
                && (kinds.isEmpty() || (entry.kind() != null && kinds.contains(entry.kind())))
                && (types.isEmpty() || types.contains(entry.type()));
    }
}

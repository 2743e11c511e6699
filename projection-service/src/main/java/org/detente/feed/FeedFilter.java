package org.detente.feed;

import java.util.Collections;
import java.util.Set;

/** Which entries are wanted; an empty set wants all. */
record FeedFilter(Set<String> relationships, Set<String> kinds, Set<String> types) {
    boolean wantsAll() {
        return relationships.isEmpty() && kinds.isEmpty() && types.isEmpty();
    }

    boolean wants(FeedEntry entry) {
        return (relationships.isEmpty()
                        || !Collections.disjoint(relationships, entry.relationships()))
                && (kinds.isEmpty() || (entry.kind() != null && kinds.contains(entry.kind())))
                && (types.isEmpty() || types.contains(entry.type()));
    }
}

package org.detente.contacts;

import java.util.List;
import java.util.SortedMap;
import org.detente.event.Indicator;
import org.detente.event.RelationshipId;
import org.detente.event.Summit;
import org.detente.projection.EventFact;

/**
 * The meetings of a relationship.
 *
 * @param held that took place, in documented order
 * @param calledOff cancellations and postponements
 * @param byPair those held, for each pair of persons of the two sides, by their names
 * @param claims counts that sources give
 */
record Contacts(
        RelationshipId relationship,
        List<Meeting> held,
        int calledOff,
        SortedMap<Pair, List<Meeting>> byPair,
        List<Claim> claims) {
    /** A meeting that took place. */
    record Meeting(EventFact fact, Summit summit) {
        int year() {
            return fact.event().occurred().middle().getYear();
        }
    }

    /** A person of each side, in the order of the relationship. */
    record Pair(String first, String second) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            return key().compareTo(other.key());
        }

        String key() {
            return first + " / " + second;
        }
    }

    /** A count that a source gives. */
    record Claim(EventFact fact, Indicator indicator) {}
}

package org.detente.contacts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.detente.contacts.Contacts.Claim;
import org.detente.contacts.Contacts.Meeting;
import org.detente.contacts.Contacts.Pair;
import org.detente.event.ActorId;
import org.detente.event.Indicator;
import org.detente.event.Person;
import org.detente.event.RelationshipId;
import org.detente.event.Summit;
import org.detente.event.reference.Actors;
import org.detente.projection.EventFact;

/**
 * Folds the facts of a relationship into its meetings. A meeting counts when it was held; one that
 * takes up a suspended series again was. Pure: no clock, no I/O.
 */
final class ContactsProjector {
    private ContactsProjector() {}

    static Contacts project(RelationshipId relationship, Collection<EventFact> facts) {
        List<Meeting> held = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        int calledOff = 0;
        for (EventFact fact : facts.stream().sorted(EventFact.DOCUMENTED_ORDER).toList()) {
            if (fact.event().details() instanceof Summit summit) {
                switch (summit.stage()) {
                    case HELD, RESUMED -> held.add(new Meeting(fact, summit));
                    case POSTPONED, CANCELLED -> calledOff++;
                    case ANNOUNCED -> {}
                }
            } else if (fact.event().details() instanceof Indicator indicator) {
                claims.add(new Claim(fact, indicator));
            }
        }
        return new Contacts(relationship, held, calledOff, byPair(relationship, held), claims);
    }

    private static SortedMap<Pair, List<Meeting>> byPair(
            RelationshipId relationship, List<Meeting> held) {
        SortedMap<Pair, List<Meeting>> byPair = new TreeMap<>();
        for (Meeting meeting : held) {
            for (String first : persons(meeting, relationship.first())) {
                for (String second : persons(meeting, relationship.second())) {
                    byPair.computeIfAbsent(new Pair(first, second), _ -> new ArrayList<>())
                            .add(meeting);
                }
            }
        }
        return byPair;
    }

    /** The persons of a side; those of a state that it succeeded are among them. */
    private static List<String> persons(Meeting meeting, ActorId side) {
        return meeting.summit().leaders().stream()
                .filter(person -> isOf(person, side))
                .map(Person::name)
                .distinct()
                .toList();
    }

    private static boolean isOf(Person person, ActorId side) {
        return person.actor().equals(side)
                || Actors.successorOf(person.actor()).filter(side::equals).isPresent();
    }
}

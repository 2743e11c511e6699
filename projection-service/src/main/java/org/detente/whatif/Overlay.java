package org.detente.whatif;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.detente.projection.EventFact;

/**
 * Suppositions laid over what the log holds.
 *
 * @param added events taken as logged, each id once
 * @param absent events taken as not logged, as they count; by id
 */
public record Overlay(List<EventFact> added, Map<UUID, EventFact> absent) {
    public Overlay {
        added = List.copyOf(added);
        absent = Map.copyOf(absent);
    }

    /** The facts as they would be: those that stay, and the added ones that belong to them. */
    public List<EventFact> over(Collection<EventFact> live, Predicate<EventFact> belongs) {
        return Stream.concat(
                        live.stream().filter(fact -> !absent.containsKey(fact.id())),
                        added.stream().filter(belongs))
                .toList();
    }

    /** Every event that is supposed in one way or the other. */
    public Stream<EventFact> supposed() {
        return Stream.concat(absent.values().stream(), added.stream());
    }
}

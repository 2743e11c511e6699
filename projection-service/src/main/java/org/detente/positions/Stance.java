package org.detente.positions;

import java.time.LocalDate;
import java.util.List;
import org.detente.event.ActorId;
import org.detente.event.Slug;
import org.detente.projection.EventFact;
import org.jspecify.annotations.Nullable;

/**
 * A stance of an actor over a time in which it stood without a break.
 *
 * @param from first day; null: as far back as its sources tell
 * @param until first day on which it no longer stood; null: it still does
 * @param stated the events that state it, in documented order
 */
record Stance(
        ActorId actor,
        Slug stance,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<EventFact> stated) {
    Stance {
        stated = List.copyOf(stated);
    }

    boolean standsOn(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (until == null || until.isAfter(day));
    }
}

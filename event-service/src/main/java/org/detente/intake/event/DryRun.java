package org.detente.intake.event;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SortedSet;
import java.util.TreeSet;
import org.detente.event.DiplomaticEvent;
import org.detente.event.codec.EventCodec;
import org.detente.intake.known.KnownEvents;
import org.detente.intake.known.Preview;
import org.detente.intake.known.Previews;
import org.detente.intake.log.Draft;

/** What would come of an event, on its own day and today; nothing is appended. */
@Singleton
class DryRun {
    private final Previews previews;
    private final KnownEvents knownEvents;
    private final Clock clock;

    DryRun(Previews previews, KnownEvents knownEvents, Clock clock) {
        this.previews = previews;
        this.knownEvents = knownEvents;
        this.clock = clock;
    }

    /** What the answer to a dry run is made of. */
    sealed interface Outcome {
        /** It would be logged, or is in the log. */
        record Told(PreviewAnswer answer) implements Outcome {}

        /** The read side has not caught up. */
        record Lagging() implements Outcome {}

        /** The read side does not answer. */
        record Away() implements Outcome {}
    }

    Outcome of(Draft draft) throws InterruptedException {
        DiplomaticEvent event = EventCodec.decode(draft.canonical());
        SortedSet<LocalDate> days = new TreeSet<>();
        days.add(event.occurred().middle());
        days.add(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return switch (previews.of(event, days)) {
            case Preview.Told told ->
                    new Outcome.Told(
                            new PreviewAnswer(
                                    draft.id(),
                                    told.known() || knownEvents.recent(draft.id()) != null,
                                    told.duplicates(),
                                    told.on(),
                                    told.effects()));
            case Preview.Lagging _ -> new Outcome.Lagging();
            case Preview.Away _ -> new Outcome.Away();
        };
    }
}

package org.detente.activities;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.detente.event.ActivityId;
import org.detente.event.Agreement;
import org.detente.event.CodedAct;
import org.detente.event.Deployment;
import org.detente.event.EconomicDeal;
import org.detente.event.Indicator;
import org.detente.event.JointActivity;
import org.detente.event.Office;
import org.detente.event.Position;
import org.detente.event.Sanction;
import org.detente.event.Statement;
import org.detente.event.Summit;
import org.detente.event.Survey;
import org.detente.projection.EventFact;

/**
 * Folds the facts of one joint activity, in documented order, into how it stands. Pure: no clock,
 * no I/O.
 *
 * <p>Facts are its own steps, the steps of other activities that contradict it, and the deals that
 * name it. How a step moves the status is data, see {@link ActivityRules}: a step forward counts
 * even where stages between were not logged; every other move that the data does not foresee leaves
 * the status as it is. Either is kept in the history and marked with the rule that it breaks.
 */
final class ActivityProjector {
    private final ActivityRules rules;

    ActivityProjector(ActivityRules rules) {
        this.rules = rules;
    }

    /** An activity of which no fact is known. */
    static Activity unknown(ActivityId id) {
        return new Activity(
                id,
                null,
                null,
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                Status.UNSTATED,
                null,
                Collections.emptySortedSet(),
                Collections.emptySortedSet(),
                List.of(),
                List.of(),
                List.of(),
                Collections.emptySortedSet(),
                List.of(),
                null);
    }

    /** The activity as all of these facts tell it, whatever their order and however often each. */
    Activity project(ActivityId id, Collection<EventFact> facts) {
        return fold(unknown(id), Facts.inOrder(facts));
    }

    /**
     * Goes on from {@code before} with later facts.
     *
     * @param facts each once, in documented order, all after those of {@code before}
     */
    Activity fold(Activity before, List<EventFact> facts) {
        ActivityFold fold = new ActivityFold(rules, before);
        for (EventFact fact : facts) {
            switch (fact.event().details()) {
                case JointActivity step -> fold.take(fact, step);
                case EconomicDeal deal -> fold.take(fact, deal);
                case Summit _,
                        Sanction _,
                        Deployment _,
                        Agreement _,
                        Position _,
                        Statement _,
                        Indicator _,
                        Survey _,
                        Office _,
                        CodedAct _ -> {}
            }
        }
        return fold.result();
    }
}

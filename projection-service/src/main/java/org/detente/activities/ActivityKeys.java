package org.detente.activities;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
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
import org.detente.event.Slug;
import org.detente.event.Statement;
import org.detente.event.Summit;
import org.detente.event.Survey;
import org.detente.projection.EventFact;

/** The activities and deals that an event is a fact of, as keys of the fact index. */
final class ActivityKeys {
    private static final String ACTIVITY = "activity:";
    private static final String DEAL = "deal:";

    private ActivityKeys() {}

    /** The keys of an event; none for kinds that say nothing of activities and deals. */
    static List<String> of(EventFact fact) {
        return switch (fact.event().details()) {
            case JointActivity step -> {
                List<String> keys = new ArrayList<>();
                keys.add(of(step.activity()));
                step.contradicts().forEach(other -> keys.add(of(other)));
                yield keys;
            }
            case EconomicDeal deal ->
                    deal.activity() == null
                            ? List.of(of(deal.deal()))
                            : List.of(of(deal.activity()), of(deal.deal()));
            case Summit _,
                    Sanction _,
                    Deployment _,
                    Agreement _,
                    Position _,
                    Statement _,
                    Indicator _,
                    Survey _,
                    Office _,
                    CodedAct _ ->
                    List.of();
        };
    }

    static String of(ActivityId activity) {
        return ACTIVITY + activity;
    }

    static String of(Slug deal) {
        return DEAL + deal;
    }

    /** The activities among the keys, in their order. */
    static List<ActivityId> activities(Collection<String> keys) {
        return named(keys, ACTIVITY, ActivityId::new);
    }

    /** The deals among the keys, in their order. */
    static List<Slug> deals(Collection<String> keys) {
        return named(keys, DEAL, Slug::new);
    }

    private static <T> List<T> named(
            Collection<String> keys, String prefix, Function<String, T> id) {
        return keys.stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> id.apply(key.substring(prefix.length())))
                .toList();
    }
}

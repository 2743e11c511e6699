package org.detente.duplicates;

import java.util.Optional;
import org.detente.event.Agreement;
import org.detente.event.CodedAct;
import org.detente.event.Deployment;
import org.detente.event.Details;
import org.detente.event.EconomicDeal;
import org.detente.event.Indicator;
import org.detente.event.JointActivity;
import org.detente.event.Office;
import org.detente.event.Position;
import org.detente.event.Sanction;
import org.detente.event.Statement;
import org.detente.event.Summit;
import org.detente.event.Survey;
import org.detente.event.WireNamed;

/**
 * What an event is about, and which step of it the event tells, in the words of its kind.
 *
 * @param about empty where the kind has no name for it
 * @param step empty where the kind has none
 */
record Subject(Optional<String> about, Optional<String> step) {
    static Subject of(Details details) {
        return switch (details) {
            case Summit summit -> of(summit.stage(), summit.level());
            case Sanction sanction -> of(sanction.action(), sanction.regime());
            case Deployment deployment ->
                    of(deployment.stage(), deployment.territory(), whatOf(deployment));
            case EconomicDeal deal -> of(deal.stage(), deal.deal());
            case JointActivity activity -> of(activity.stage(), activity.activity());
            case Agreement agreement -> of(agreement.stage(), agreement.instrument());
            case Position position -> of(position.action(), position.issue(), position.stance());
            case Statement statement -> told(statement.speaker().name(), statement.tone());
            case Indicator indicator -> told(indicator.indicator(), indicator.period());
            case Survey survey ->
                    told(survey.survey(), survey.question(), survey.wave(), survey.population());
            case Office office -> of(office.action(), office.office(), office.person());
            case CodedAct act -> told(act.dataset(), act.recordId());
        };
    }

    /** As its author names it: a weapon system, else a unit, else a category. */
    private static Object whatOf(Deployment deployment) {
        String system = deployment.system();
        String unit = deployment.unit();
        return system != null ? system : unit != null ? unit : deployment.category();
    }

    private static Subject of(WireNamed step, Object... about) {
        return new Subject(told(about).about(), step(step));
    }

    private static Subject told(Object... about) {
        StringBuilder text = new StringBuilder();
        for (Object part : about) {
            text.append(part).append(' ');
        }
        return new Subject(Optional.of(text.toString()), Optional.empty());
    }

    private static Optional<String> step(WireNamed step) {
        return Optional.of(step.wireName());
    }
}

package org.detente.event.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.detente.event.ActorId;
import org.detente.event.Agreement;
import org.detente.event.CameoCode;
import org.detente.event.CodedAct;
import org.detente.event.Deployment;
import org.detente.event.DiplomaticEvent;
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
import org.jspecify.annotations.Nullable;

/**
 * The CAMEO code by which an event is scored: the one it gives, else the one mapped from its kind
 * and stage. Indicators, surveys and offices have none and are never scored.
 */
public final class DefaultCameo {
    private static final Table TABLE =
            Table.load(DefaultCameo.class, "/reference/default-cameo.tsv");
    private static final Map<String, List<Rule>> RULES =
            TABLE.rows().stream().map(Rule::from).collect(Collectors.groupingBy(Rule::key));

    private DefaultCameo() {}

    public static String version() {
        return TABLE.version();
    }

    /** The code by which the event is scored; empty if its kind never is. */
    public static Optional<CameoCode> of(DiplomaticEvent event) {
        return stageOf(event).flatMap(stage -> coded(event, stage));
    }

    private static Optional<CameoCode> coded(DiplomaticEvent event, String stage) {
        CameoCode given = event.common().cameo();
        return given != null ? Optional.of(given) : mapped(event, stage);
    }

    private static Optional<CameoCode> mapped(DiplomaticEvent event, String stage) {
        String condition = conditionOf(event);
        return RULES.getOrDefault(key(event.kind().wireName(), stage), List.of()).stream()
                .filter(rule -> rule.condition().isEmpty() || rule.condition().equals(condition))
                .findFirst()
                .map(Rule::code);
    }

    /** The stage as the mapping names it; empty for kinds that are never scored. */
    private static Optional<String> stageOf(DiplomaticEvent event) {
        return switch (event.details()) {
            case Summit summit -> name(summit.stage());
            case Sanction sanction -> name(sanction.action());
            case Deployment deployment -> name(deployment.stage());
            case EconomicDeal deal -> name(deal.stage());
            case JointActivity activity -> name(activity.stage());
            case Agreement agreement -> name(agreement.stage());
            case Position position -> name(position.action());
            case Statement statement -> name(statement.tone());
            case CodedAct _ -> Optional.of("");
            case Indicator _, Survey _, Office _ -> Optional.empty();
        };
    }

    private static Optional<String> name(WireNamed stage) {
        return Optional.of(stage.wireName());
    }

    private static String conditionOf(DiplomaticEvent event) {
        if (!(event.details() instanceof Summit summit)) {
            return "";
        }
        return switch (summit.level()) {
            case PHONE, TWO_PLUS_TWO, OFFICIALS -> summit.level().wireName();
            case LEADERS, MINISTERS -> hosting(event, summit.host());
        };
    }

    private static String hosting(DiplomaticEvent event, @Nullable ActorId host) {
        if (host == null) {
            return "";
        }
        return event.actors().anyMatch(host::equals) ? "visit" : "third-place";
    }

    private static String key(String kind, String stage) {
        return kind + " " + stage;
    }

    private record Rule(String key, String condition, CameoCode code) {
        static Rule from(Map<String, String> row) {
            return new Rule(
                    DefaultCameo.key(Table.cell(row, "kind"), Table.cell(row, "stage")),
                    Table.cell(row, "condition"),
                    new CameoCode(Table.cell(row, "code")));
        }
    }
}

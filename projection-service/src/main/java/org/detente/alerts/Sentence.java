package org.detente.alerts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.detente.alerts.Judge.Look;
import org.detente.alerts.StateTable.Seen;
import org.detente.watch.Condition;
import org.detente.watch.Observation;
import org.detente.watch.Observation.Behind;
import org.jspecify.annotations.Nullable;

/** Says a finding in one sentence; the same finding always gives the same words. */
final class Sentence {
    private static final int DECIMALS = 2;

    private Sentence() {}

    /** The limit that was passed, or the condition that holds now. */
    static @Nullable String limit(Look look) {
        Observation now = look.now();
        return switch (look.rule().draft().condition()) {
            case Condition.BandCrossed _ -> {
                BigDecimal bound = Judge.rose(look) ? now.limits().lower() : now.limits().upper();
                yield bound == null ? null : signed(bound);
            }
            case Condition.Change change ->
                    change.points().toPlainString() + " in " + days(change.days());
            case Condition.LevelChanged _ -> now.reason();
            case Condition.ActivityStalled stalled -> days(stalled.days());
            case Condition.Silence silence -> days(silence.days());
        };
    }

    /** The sentence. */
    static String of(Look look, List<Behind> events) {
        return switch (look.rule().draft().condition()) {
            case Condition.BandCrossed _ -> band(look, events);
            case Condition.Change change ->
                    "%s has %s by %s in %s up to %s, at least %s%s."
                            .formatted(
                                    look.subject().id(),
                                    look.now().state(),
                                    plain(look.now().value()),
                                    days(change.days()),
                                    look.day(),
                                    change.points().toPlainString(),
                                    named(", most of it by ", events));
            case Condition.LevelChanged _ -> level(look, events);
            case Condition.ActivityStalled stalled ->
                    "%s has not moved for more than %s on %s%s."
                            .formatted(
                                    look.subject().id(),
                                    days(stalled.days()),
                                    look.now().since(),
                                    named(", the last step was ", events));
            case Condition.Silence silence ->
                    "%s has had no event for more than %s on %s%s."
                            .formatted(
                                    look.subject().id(),
                                    days(silence.days()),
                                    look.now().since(),
                                    named(", the last event was ", events));
        };
    }

    private static String band(Look look, List<Behind> events) {
        String limit = limit(look);
        return "%s is %s at %s on %s%s%s%s."
                .formatted(
                        look.subject().id(),
                        look.now().state(),
                        rounded(look.now().value()),
                        look.day(),
                        was(look, " at " + rounded(before(look))),
                        limit == null ? "" : ", past " + limit,
                        named(", the heaviest event is ", events));
    }

    private static String level(Look look, List<Behind> events) {
        String limit = limit(look);
        return "%s is at level %s on %s%s%s%s."
                .formatted(
                        look.subject().id(),
                        look.now().state(),
                        look.day(),
                        was(look, ""),
                        limit == null ? "" : ", because of " + limit,
                        named(", since ", events));
    }

    private static @Nullable BigDecimal before(Look look) {
        Seen before = look.before();
        return before == null ? null : before.value();
    }

    private static String was(Look look, String value) {
        Seen before = look.before();
        return before == null ? "" : ", was " + before.state() + value + " on " + before.on();
    }

    private static String named(String introduction, List<Behind> events) {
        return events.isEmpty()
                ? ""
                : introduction
                        + "“"
                        + events.getFirst().title()
                        + "” ("
                        + events.getFirst().occurred()
                        + ")";
    }

    private static String days(int days) {
        return days == 1 ? "1 day" : days + " days";
    }

    private static String rounded(@Nullable BigDecimal value) {
        return value == null ? "?" : signed(value.setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null
                ? "?"
                : value.abs().setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String signed(BigDecimal value) {
        return (value.signum() > 0 ? "+" : "") + value.toPlainString();
    }
}

package org.detente.militarization;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.detente.militarization.TerritoryAnswers.Grade;
import org.detente.militarization.TerritoryAnswers.Knowledge;
import org.detente.militarization.TerritoryAnswers.Territory;
import org.detente.militarization.TerritoryAnswers.Versions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shapes of answers about the forces in a territory, on a day and over time. */
final class MilitarizationAnswers {
    private MilitarizationAnswers() {}

    /** A clause that fired. */
    @Schema(name = "FiredClause", description = "A condition of a level that holds")
    record Fired(
            @Schema(description = "Level that it leads to", examples = "4") int level,
            @Schema(description = "Name of the clause", examples = "any-missiles") String clause,
            @Schema(description = "The condition in words", examples = "personnel: at least 3000")
                    String says,
            @Schema(description = "Threshold", examples = "1") long atLeast,
            @Schema(description = "What it is compared with") List<Evidence.Amount> inputs) {}

    /** Holdings of the groups that a territory belongs to. */
    @Schema(
            name = "AttributedToGroup",
            description =
                    "What events attribute to the group and to no single part: it may be here or elsewhere"
                            + " in the group, and does not count here")
    record Attributed(
            @Schema(description = "Groups, nearest first", examples = "[\"nt-sk\"]")
                    List<String> groups,
            @Schema(description = "Present in the group") List<Evidence.Holding> present,
            @Schema(description = "Announced for the group") List<Evidence.Absent> announced) {}

    /** The forces on a day. */
    @Schema(name = "Militarization", description = "The forces in a territory on a day")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OnDay(
            Territory territory,
            @Schema(description = "The day", examples = "2016-12-15") String on,
            @JsonUnwrapped Knowledge knowledge,
            @JsonUnwrapped Grade grade,
            @Schema(description = "The conditions that hold, of the levels reached, highest first")
                    List<Fired> clauses,
            @Schema(description = "Holdings present, which count") List<Evidence.Holding> present,
            @Schema(
                            description =
                                    "Holdings that only some source or some day of an imprecise date puts here;"
                                            + " they count in max alone")
                    List<Evidence.Holding> possible,
            @Schema(description = "Announced and not yet carried out; never counted")
                    List<Evidence.Absent> announced,
            @Schema(description = "Exercises under way; never counted")
                    List<Evidence.Absent> exercises,
            Attributed attributedToGroup,
            @Schema(
                            description =
                                    "Withdrawals and replacements of something that no event had put here;"
                                            + " without effect")
                    List<Evidence.Event> unmatched,
            Versions versions) {}

    /** An event that changes something on a day. */
    @Schema(name = "MilitarizationCause", description = "An event that takes effect on the day")
    record Cause(
            @Schema(description = "Id of the event") UUID event,
            @Schema(description = "What happened", examples = "Bastion coastal missiles deployed")
                    String title,
            @Schema(description = "Stage of the deployment", examples = "deployed") String stage,
            @Schema(description = "When it happened (EDTF)", examples = "2016-11~") String occurred,
            @Schema(
                            description =
                                    "What the day is to it: earliest, counted or latest day of its date, or the"
                                            + " day for which it was stated",
                            examples = "[\"counted\"]")
                    List<String> as) {}

    /** The first day of a series, or a day on which something changes. */
    @Schema(name = "MilitarizationChange", description = "A day from which level or index differ")
    record Change(
            @Schema(description = "The day", examples = "2016-11-15") String date,
            @JsonUnwrapped Grade grade,
            @Schema(description = "Holdings present that count", examples = "4") int holdings,
            @Schema(description = "Holdings present that are attributed to its group only")
                    int attributedToGroup,
            @Schema(description = "The events that take effect on the day") List<Cause> because) {}

    /** The changes over time. */
    @Schema(
            name = "MilitarizationSeries",
            description = "The level on the first day and every change up to the last")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Series(
            Territory territory,
            @Schema(description = "First day", examples = "2016-01-01") String from,
            @Schema(description = "Last day", examples = "2016-12-31") String to,
            @JsonUnwrapped Knowledge knowledge,
            @Schema(description = "The changes, oldest first") List<Change> changes,
            Versions versions) {}

    static List<Evidence.Holding> holdings(
            List<HoldingState> states, Predicate<HoldingState> which, Rules rules) {
        return states.stream()
                .filter(which)
                .map(state -> Evidence.Holding.from(state, rules))
                .toList();
    }
}

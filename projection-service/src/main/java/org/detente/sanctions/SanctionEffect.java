package org.detente.sanctions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.detente.sanctions.SanctionAnswer.MeasureAnswer;
import org.detente.sanctions.SanctionAnswer.RegimeAnswer;
import org.detente.sanctions.SanctionAnswer.RuleAnswer;
import org.detente.whatif.SupposedEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a scenario does to the sanctions of one actor on another. */
@Schema(
        name = "SanctionEffect",
        description = "What the scenario does to the sanctions of one actor on another")
record SanctionEffect(
        @Schema(description = "Who imposes", examples = "JPN") String actor,
        @Schema(description = "Who is hit", examples = "RUS") String target,
        @Schema(description = "The relationship of the two", examples = "JPN-RUS")
                String relationship,
        @Schema(description = "The supposed sanctions between the two") List<SupposedEvent> events,
        @Schema(description = "Version of the rules", examples = "sanctions@1") String rules,
        @Schema(description = "The days, in the order asked for") List<Day> days) {
    /** One day. */
    @Schema(name = "SanctionEffectOnDay", description = "The effect on one day")
    record Day(
            @Schema(description = "The day", examples = "2017-01-31") String on,
            Standing baseline,
            Standing scenario,
            @Schema(
                            description =
                                    "Scenario minus baseline of the severity; what is not in force or"
                                            + " threatened counts as 0",
                            examples = "0")
                    int difference,
            @Schema(description = "Regimes that stand otherwise in the scenario")
                    List<RegimeDifference> regimes) {
        static Day of(LocalDate on, SanctionAnswer baseline, SanctionAnswer scenario) {
            return new Day(
                    on.toString(),
                    Standing.of(baseline),
                    Standing.of(scenario),
                    severity(scenario) - severity(baseline),
                    RegimeDifference.between(baseline, scenario));
        }

        private static int severity(SanctionAnswer answer) {
            return answer.severity() == null ? 0 : answer.severity();
        }
    }

    /** How sanctions stand on a day. */
    @Schema(name = "SanctionStanding", description = "How the sanctions stand on the day")
    record Standing(
            @Schema(
                            description =
                                    "Severity 0 to 5, the highest of the regimes; null where nothing is in force"
                                            + " or threatened",
                            nullable = true,
                            examples = "1")
                    @Nullable Integer severity,
            @Schema(description = "Whether any regime is in force", examples = "true")
                    boolean inForce) {
        private static Standing of(SanctionAnswer answer) {
            return new Standing(answer.severity(), answer.inForce());
        }
    }

    /** A regime as it is and as it would be. */
    @Schema(name = "RegimeDifference", description = "A regime that stands otherwise")
    record RegimeDifference(
            @Schema(description = "Id of the regime", examples = "jpn-ukraine-2014") String regime,
            @Schema(
                            description = "In the baseline; null where nothing is known of it",
                            nullable = true)
                    @Nullable RegimeStanding baseline,
            @Schema(
                            description = "In the scenario; null where nothing is known of it",
                            nullable = true)
                    @Nullable RegimeStanding scenario) {
        private static List<RegimeDifference> between(
                SanctionAnswer baseline, SanctionAnswer scenario) {
            Map<String, RegimeStanding> before = RegimeStanding.of(baseline);
            Map<String, RegimeStanding> after = RegimeStanding.of(scenario);
            SortedMap<String, RegimeStanding> all = new TreeMap<>(before);
            all.putAll(after);
            return all.keySet().stream()
                    .map(id -> new RegimeDifference(id, before.get(id), after.get(id)))
                    .filter(RegimeDifference::differs)
                    .toList();
        }

        private boolean differs() {
            return baseline == null ? scenario != null : !baseline.equals(scenario);
        }
    }

    /** How a regime stands. */
    @Schema(name = "RegimeStanding", description = "How a regime stands on the day")
    record RegimeStanding(
            @Schema(description = "Status", examples = "in-force") String status,
            @Schema(description = "Measures in force, by type") List<MeasureAnswer> measures,
            @Schema(
                            description =
                                    "The rule that decides its severity; null where none does",
                            nullable = true)
                    @Nullable RuleAnswer severity) {
        private static Map<String, RegimeStanding> of(SanctionAnswer answer) {
            Map<String, RegimeStanding> standings = new TreeMap<>();
            for (RegimeAnswer regime : answer.regimes()) {
                standings.put(
                        regime.regime(),
                        new RegimeStanding(regime.status(), regime.measures(), regime.severity()));
            }
            return standings;
        }
    }
}

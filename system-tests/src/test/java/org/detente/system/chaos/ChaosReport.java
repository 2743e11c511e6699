package org.detente.system.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.detente.system.chaos.FinalCheck.Comparison;
import org.detente.system.chaos.Violations.Promise;
import org.detente.system.chaos.Violations.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run.
 *
 * @param took under faults
 * @param struck kinds of faults, those in pairs one by one
 * @param acknowledgements repeats included
 * @param comparison null when the system did not heal, so that there was nothing to compare
 */
record ChaosReport(
        ChaosPlan plan,
        Duration took,
        int faults,
        Set<String> struck,
        Map<String, Recoveries.Summary> recoveries,
        Map<String, Map<String, Long>> requests,
        int acknowledgements,
        int acknowledgedEvents,
        @Nullable Comparison comparison,
        List<Violation> violations) {

    private static final int SHOWN_MAX = 40;

    /**
     * How many requests ended in a certain way.
     *
     * @param outcome regular expression
     */
    long times(String operation, String outcome) {
        return requests.getOrDefault(operation, Map.of()).entrySet().stream()
                .filter(each -> each.getKey().matches(outcome))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The table for people. */
    String table() {
        StringBuilder table = new StringBuilder();
        table.append(
                "%nChaos, seed %d: %d faults in %d min %d s, %d writers, %d readers%n"
                        .formatted(
                                plan.seed(),
                                faults,
                                took.toMinutes(),
                                took.toSecondsPart(),
                                plan.writers(),
                                plan.readers()));
        faults(table);
        requests(table);
        comparison(table);
        violations(table);
        return table.toString();
    }

    private void faults(StringBuilder table) {
        table.append("struck: %s%n".formatted(new TreeSet<>(struck)));
        table.append(
                "%n%-34s %6s %16s %11s%n"
                        .formatted("fault", "times", "works again after", "at longest"));
        recoveries.forEach((label, summary) ->
                table.append(
                        "%-34s %6d %15.1f s %9.1f s%n"
                                .formatted(
                                        label,
                                        summary.faults(),
                                        seconds(summary.median()),
                                        seconds(summary.longest()))));
    }

    private void requests(StringBuilder table) {
        table.append("%n%-34s %-28s %9s%n".formatted("request", "outcome", "times"));
        requests.forEach((operation, outcomes) ->
                outcomes.forEach((outcome, times) ->
                        table.append("%-34s %-28s %9d%n".formatted(operation, outcome, times))));
    }

    private void comparison(StringBuilder table) {
        table.append(
                "%nacknowledged: %d events, %d times%n"
                        .formatted(acknowledgedEvents, acknowledgements));
        if (comparison == null) {
            table.append("the log was not compared: the system did not heal\n");
            return;
        }
        table.append(
                "in the log:   %d entries, %d records%n"
                        .formatted(comparison.entries(), comparison.records()));
        table.append(
                "amendments:   %d acknowledged, of %d events; %d events contested at the end%n"
                        .formatted(
                                comparison.amendments().amendments(),
                                comparison.amendments().events(),
                                comparison.amendments().contested()));
        table.append(
                comparison.restored().isEmpty()
                        ? "not restored from the archive\n"
                        : "restored from the archive, too\n");
        comparison
                .served()
                .forEach((projection, checksum) ->
                        table.append(
                                "checksum %-25s %-9s %s%n"
                                        .formatted(
                                                projection,
                                                isSame(comparison, projection)
                                                        ? "same"
                                                        : "DIFFERENT",
                                                checksum)));
    }

    private static boolean isSame(Comparison comparison, String projection) {
        String served = comparison.served().get(projection);
        return Objects.equals(served, comparison.rebuilt().get(projection))
                && (comparison.restored().isEmpty()
                        || Objects.equals(served, comparison.restored().get(projection)));
    }

    private void violations(StringBuilder table) {
        table.append('\n');
        for (Promise promise : Promise.values()) {
            long broken = violations.stream().filter(each -> each.promise() == promise).count();
            table.append("%-60s %d violations%n".formatted(promise.sentence(), broken));
        }
        violations.stream()
                .limit(SHOWN_MAX)
                .forEach(each ->
                        table.append(
                                "  %s %s: %s%n"
                                        .formatted(
                                                each.seen(),
                                                each.promise().sentence(),
                                                each.evidence())));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}

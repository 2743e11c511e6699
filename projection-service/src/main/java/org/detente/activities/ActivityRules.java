package org.detente.activities;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.detente.event.EconomicDeal;
import org.detente.event.JointActivity;
import org.detente.event.Qualifier;
import org.detente.event.WireNamed;
import org.detente.event.reference.Table;

/**
 * The rules by which steps move activities and deals, as versioned data ({@code
 * activities/rules.tsv}). Every answer names the version.
 */
final class ActivityRules {
    /** The rules in force. */
    static final ActivityRules CURRENT =
            new ActivityRules(Table.load(ActivityRules.class, "/activities/rules.tsv"));

    /** The rule that clearing a blocker breaks when it is not open. */
    static final String NOT_RAISED = "not-raised";

    private final String version;
    private final int stalledAfterDays;
    private final Map<Status, Integer> iatiCodes = new EnumMap<>(Status.class);
    private final Set<Status> ended = EnumSet.noneOf(Status.class);
    private final Set<Status> lapsed = EnumSet.noneOf(Status.class);
    private final Set<DealStatus> concluded = EnumSet.noneOf(DealStatus.class);
    private final Map<Qualifier, Integer> exactness = new EnumMap<>(Qualifier.class);
    private final StateTable<Status, JointActivity.Stage> activity;
    private final StateTable<DealStatus, EconomicDeal.Stage> deal;
    private final Map<String, String> anomalies;

    private ActivityRules(Table table) {
        version = table.version();
        Map<String, List<Map<String, String>>> parts =
                table.rows().stream()
                        .collect(Collectors.groupingBy(row -> Table.cell(row, "part")));
        Function<String, List<Map<String, String>>> part =
                name -> parts.getOrDefault(name, List.of());
        stalledAfterDays =
                Integer.parseInt(Table.cell(part.apply("parameter").getFirst(), "value"));
        for (Map<String, String> row : part.apply("status")) {
            if (!Table.cell(row, "value").isEmpty()) {
                iatiCodes.put(named(row, Status.values()), number(row));
            }
        }
        part.apply("ended").forEach(row -> ended.add(named(row, Status.values())));
        part.apply("lapsed").forEach(row -> lapsed.add(named(row, Status.values())));
        part.apply("concluded").forEach(row -> concluded.add(named(row, DealStatus.values())));
        part.apply("qualifier")
                .forEach(row -> exactness.put(named(row, Qualifier.values()), number(row)));
        activity = StateTable.of(part.apply("activity"), Status.class, JointActivity.Stage.class);
        deal = StateTable.of(part.apply("deal"), DealStatus.class, EconomicDeal.Stage.class);
        anomalies =
                part.apply("anomaly").stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        row -> Table.cell(row, "subject"),
                                        row -> Table.cell(row, "text")));
    }

    private static int number(Map<String, String> row) {
        return Integer.parseInt(Table.cell(row, "value"));
    }

    private static <T extends WireNamed> T named(Map<String, String> row, T[] values) {
        String name = Table.cell(row, "subject");
        return Arrays.stream(values)
                .filter(value -> value.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such name: " + name));
    }

    /** Such as {@code activities@1}. */
    String version() {
        return version;
    }

    /** Days without an event after which an activity is stalled, unless a read says otherwise. */
    int stalledAfterDays() {
        return stalledAfterDays;
    }

    /** The code of the status in IATI's codelist ActivityStatus. */
    OptionalInt iatiCode(Status status) {
        Integer code = iatiCodes.get(status);
        return code == null ? OptionalInt.empty() : OptionalInt.of(code);
    }

    /** Whether the activity is over: then nothing blocks it and it cannot stall. */
    boolean ended(Status status) {
        return ended.contains(status);
    }

    /** Whether an activity of this status no longer stands in the way of another. */
    boolean lapsed(Status status) {
        return lapsed.contains(status);
    }

    /** Whether the deal is agreed on, and so counts; a proposed or cancelled one does not. */
    boolean concluded(DealStatus status) {
        return concluded.contains(status);
    }

    Move<Status> move(Status from, JointActivity.Stage stage) {
        return activity.move(from, stage);
    }

    Move<DealStatus> move(DealStatus from, EconomicDeal.Stage stage) {
        return deal.move(from, stage);
    }

    /** The stages that lead out of this status without breaking a rule, in their order. */
    List<JointActivity.Stage> waysOut(Status from) {
        return activity.waysOut(from);
    }

    /** What the rule that an anomaly names asks for. */
    String anomalyText(String anomaly) {
        String text = anomalies.get(anomaly);
        if (text == null) {
            throw new IllegalArgumentException("no rule " + anomaly);
        }
        return text;
    }

    /**
     * How exact a sum is: as its least exact part. A sum of a lower and an upper bound has neither
     * bound, so it is estimated; with that the operation is a join, and order does not matter.
     */
    Qualifier leastExact(Qualifier one, Qualifier other) {
        if (EnumSet.of(one, other).equals(EnumSet.of(Qualifier.AT_LEAST, Qualifier.AT_MOST))) {
            return Qualifier.ESTIMATED;
        }
        Comparator<Qualifier> byExactness = Comparator.comparing(exactness::get);
        return byExactness.compare(one, other) >= 0 ? one : other;
    }
}

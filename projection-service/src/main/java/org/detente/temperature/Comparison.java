package org.detente.temperature;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.detente.projection.EventFact;
import org.detente.temperature.Answers.Line;
import org.detente.temperature.Answers.Rest;
import org.detente.whatif.Overlay;

/**
 * A relationship as it is and as it would be: two attributions, made as an explanation makes its
 * one, and the difference of their shares.
 */
final class Comparison {
    private final Overlay overlay;
    private final Attribution baseline;
    private final Attribution scenario;

    /**
     * Compares.
     *
     * @param live all contributions to the relationship
     * @param added contributions to it of what is supposed
     */
    Comparison(
            Question question,
            Overlay overlay,
            Collection<Contribution> live,
            Collection<Contribution> added) {
        this.overlay = overlay;
        this.baseline = attribution(question, live.stream());
        this.scenario =
                attribution(
                        question,
                        Stream.concat(
                                live.stream()
                                        .filter(row ->
                                                !overlay.absent().containsKey(row.eventId())),
                                added.stream()));
    }

    private static Attribution attribution(Question question, Stream<Contribution> rows) {
        return Attribution.of(question, rows.sorted(Explainer.ROW_ORDER).toList());
    }

    Attribution baseline() {
        return baseline;
    }

    /** The shares of one side on a day. */
    private record Side(Attribution attribution, LocalDate on, List<Long> shares) {
        static Side of(Attribution attribution, LocalDate on) {
            return new Side(attribution, on, attribution.sharesMicro(on));
        }

        private UUID event(int index) {
            return attribution.row(index).eventId();
        }

        long sum() {
            return shares.stream().mapToLong(Long::longValue).sum();
        }

        boolean counts(int index) {
            return attribution.counts(index, on) || shares.get(index) != 0;
        }

        /** The rows of some events that count, the largest share first. */
        List<Integer> of(Set<UUID> events) {
            List<Integer> rows = new ArrayList<>();
            for (int index = 0; index < shares.size(); index++) {
                if (events.contains(event(index)) && counts(index)) {
                    rows.add(index);
                }
            }
            rows.sort(Comparator.comparing((Integer index) -> -Math.abs(shares.get(index))));
            return rows;
        }

        long sum(List<Integer> rows) {
            return rows.stream().mapToLong(shares::get).sum();
        }

        List<Line> lines(List<Integer> rows, Map<UUID, EventFact> facts, int sign) {
            return rows.stream()
                    .map(index ->
                            attribution.line(
                                    index,
                                    Objects.requireNonNull(facts.get(event(index))),
                                    on,
                                    Answers.decimal(sign * shares.get(index))))
                    .toList();
        }
    }

    RelationshipEffect.Day on(LocalDate day) {
        Map<UUID, EventFact> added = new HashMap<>();
        overlay.added().forEach(fact -> added.put(fact.id(), fact));
        Side before = Side.of(baseline, day);
        Side after = Side.of(scenario, day);
        List<Integer> gone = before.of(overlay.absent().keySet());
        List<Integer> come = after.of(added.keySet());
        long difference = after.sum() - before.sum();
        long others = difference - after.sum(come) + before.sum(gone);
        return new RelationshipEffect.Day(
                day.toString(),
                baseline.point(day),
                scenario.point(day),
                Answers.decimal(difference),
                after.lines(come, added, 1),
                before.lines(gone, overlay.absent(), -1),
                new Rest(staying(before), Answers.decimal(others)));
    }

    private long staying(Side before) {
        return IntStream.range(0, before.shares().size())
                .filter(before::counts)
                .filter(index -> !overlay.absent().containsKey(baseline.row(index).eventId()))
                .count();
    }
}

package org.detente.temperature;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.detente.event.RelationshipId;
import org.detente.projection.EventContents;
import org.detente.projection.EventFact;
import org.detente.temperature.Answers.Explanation;
import org.detente.temperature.Answers.Line;
import org.detente.temperature.Answers.Rest;
import org.jspecify.annotations.Nullable;

/**
 * Says why a value is what it is, and why it moved: every event with its share, summing exactly.
 */
@ApplicationScoped
class Explainer {
    /** In which equal remainders get the millionths left over: by the text of the event's id. */
    static final Comparator<Contribution> ROW_ORDER =
            Comparator.comparing(Contribution::eventId, Explainer::compareTexts);

    private final ContributionTable contributions;
    private final EventContents contents;

    Explainer(ContributionTable contributions, EventContents contents) {
        this.contributions = contributions;
        this.contents = contents;
    }

    /** As hexadecimal digits compare, which UUID's own order, being signed, does not. */
    private static int compareTexts(UUID one, UUID other) {
        int high =
                Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(
                        one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    /** Why the value of one date is what it is. */
    Explanation on(
            Connection connection,
            RelationshipId relationship,
            Question question,
            LocalDate day,
            int most)
            throws SQLException {
        Attribution attribution = attribution(connection, relationship, question);
        List<Long> shares = attribution.sharesMicro(day);
        return explain(
                connection,
                relationship,
                question,
                new Change(attribution, null, day, shares),
                most);
    }

    /** Why the value moved between two dates. */
    Explanation between(
            Connection connection,
            RelationshipId relationship,
            Question question,
            SeriesReader.Range range,
            int most)
            throws SQLException {
        Attribution attribution = attribution(connection, relationship, question);
        List<Long> before = attribution.sharesMicro(range.from());
        List<Long> after = attribution.sharesMicro(range.to());
        List<Long> changes =
                IntStream.range(0, after.size())
                        .mapToObj(index -> after.get(index) - before.get(index))
                        .toList();
        Change change = new Change(attribution, range.from(), range.to(), changes);
        return explain(connection, relationship, question, change, most);
    }

    /** Shares of the contributions in a value, or in a change since {@code from}. */
    private record Change(
            Attribution attribution, @Nullable LocalDate from, LocalDate to, List<Long> shares) {
        long sum(Predicate<Integer> which) {
            return IntStream.range(0, shares.size())
                    .filter(which::test)
                    .mapToLong(shares::get)
                    .sum();
        }

        /** An event that has faded out since {@code from} is still part of the change. */
        boolean counts(int index) {
            return attribution.counts(index, to) || shares.get(index) != 0;
        }

        boolean isNew(int index) {
            return from != null && attribution.day(index) > from.toEpochDay();
        }
    }

    private Attribution attribution(
            Connection connection, RelationshipId relationship, Question question)
            throws SQLException {
        List<Contribution> rows =
                contributions.load(connection, relationship, question.view()).stream()
                        .sorted(ROW_ORDER)
                        .toList();
        return Attribution.of(question, rows);
    }

    private Explanation explain(
            Connection connection,
            RelationshipId relationship,
            Question question,
            Change change,
            int most)
            throws SQLException {
        List<Integer> counting =
                IntStream.range(0, change.shares().size())
                        .boxed()
                        .filter(change::counts)
                        .sorted(
                                Comparator.comparing(
                                        (Integer index) -> -Math.abs(change.shares().get(index))))
                        .toList();
        List<Integer> listed = counting.subList(0, Math.min(most, counting.size()));
        List<Integer> others = counting.subList(listed.size(), counting.size());
        LocalDate from = change.from();
        return new Explanation(
                relationship.value(),
                question.model().wireName(),
                change.attribution().formula(),
                change.attribution().halfLifeDays(),
                question.asked().map(LocalDate::toString).orElse(null),
                question.asOfAsked(),
                SeriesReader.versions(question.scale()),
                change.attribution().point(change.to()),
                from == null ? null : change.attribution().point(from),
                Answers.decimal(change.sum(_ -> true)),
                from == null ? null : Answers.decimal(change.sum(change::isNew)),
                from == null ? null : Answers.decimal(change.sum(index -> !change.isNew(index))),
                lines(connection, question, change, listed),
                new Rest(others.size(), Answers.decimal(sum(change.shares(), others))));
    }

    private static long sum(List<Long> shares, List<Integer> which) {
        return which.stream().mapToLong(shares::get).sum();
    }

    private List<Line> lines(
            Connection connection, Question question, Change change, List<Integer> listed)
            throws SQLException {
        List<UUID> ids =
                listed.stream().map(index -> change.attribution().row(index).eventId()).toList();
        Map<UUID, EventFact> facts = new HashMap<>();
        contents.load(connection, ids, question.view().asOf())
                .forEach(fact -> facts.put(fact.id(), fact));
        List<Line> lines = new ArrayList<>();
        for (int index : listed) {
            EventFact fact = facts.get(change.attribution().row(index).eventId());
            if (fact == null) {
                throw new IllegalStateException("a contribution without its event");
            }
            BigDecimal share = Answers.decimal(change.shares().get(index));
            lines.add(change.attribution().line(index, fact, change.to(), share));
        }
        return lines;
    }
}

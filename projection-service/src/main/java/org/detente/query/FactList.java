package org.detente.query;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.detente.projection.EventFact;
import org.detente.projection.KeyedFacts;

/**
 * A list along the keys of facts: a page folds the facts of at most {@code limit} keys and takes
 * four statements. Keys of which nothing is known from the vantage are left out of their page, so a
 * page may hold fewer items than its limit. A page token keeps the day that the list is told for.
 */
public final class FactList {
    private final Vantage vantage;

    private FactList(Vantage vantage) {
        this.vantage = vantage;
    }

    /** Makes an item of the facts of a key that are known; empty to leave it out. */
    @FunctionalInterface
    public interface Fold<T> {
        Optional<T> item(String id, List<EventFact> facts);
    }

    /** A list told for a day. */
    public static FactList on(PageRequest page, VantageParameters when, Clock clock) {
        Optional<String> key = page.key();
        return new FactList(when.vantage(clock, key.map(FactList::day)));
    }

    /** A list of series, which are told for no single day. */
    public static FactList over(RangeParameters when) {
        return new FactList(when.vantage());
    }

    /** A list told from a vantage. */
    public static FactList from(Vantage vantage) {
        return new FactList(vantage);
    }

    private static LocalDate day(String key) {
        try {
            return LocalDate.parse(key.substring(0, Math.max(key.indexOf(' '), 0)));
        } catch (DateTimeParseException malformed) {
            throw ofAnotherList();
        }
    }

    private static String id(String key) {
        int space = key.indexOf(' ');
        if (space < 0) {
            throw ofAnotherList();
        }
        return key.substring(space + 1);
    }

    private static ProblemException ofAnotherList() {
        return ProblemException.invalidParameter(
                "cursor", "is of another list; leave it out to begin again.");
    }

    public Vantage vantage() {
        return vantage;
    }

    /** Without on, the answer changes at midnight although the log does not. */
    public String versions(String rules) {
        return rules + " on " + vantage.on();
    }

    /**
     * Reads a page.
     *
     * @param page which one
     * @param scope of the keys, see {@link KeyedFacts}
     * @param rules version of what folds them
     */
    public <T> FactPage<T> read(
            Snapshot snapshot,
            PageRequest page,
            KeyedFacts facts,
            String scope,
            String rules,
            Fold<T> fold)
            throws SQLException {
        Optional<String> edge = page.key().map(FactList::id);
        List<String> ids =
                facts.ids(snapshot.connection(), scope, edge, page.backward(), page.limit() + 1);
        Page<String> keys = page.page(ids, id -> vantage.on() + " " + id);
        SequencedMap<String, List<EventFact>> known =
                facts.load(
                        snapshot.connection(), scope, keys.items(), vantage.asOf(), vantage::knows);
        List<T> items = new ArrayList<>();
        known.forEach((id, ofKey) -> fold.item(id, ofKey).ifPresent(items::add));
        return new FactPage<>(items, keys.page(), FactBasis.of(vantage, rules));
    }

    /**
     * A page of things that one key's facts were folded into.
     *
     * @param page which one
     * @param sorted all of them, in the order of their keys
     */
    public <T> Page<T> of(PageRequest page, List<T> sorted, Function<T, String> keyOf) {
        List<T> beyond =
                new ArrayList<>(
                        sorted.stream()
                                .filter(item -> isBeyondEdge(page, keyOf.apply(item)))
                                .toList());
        List<T> inOrder = page.backward() ? beyond.reversed() : beyond;
        return page.page(
                inOrder.subList(0, Math.min(inOrder.size(), page.limit() + 1)),
                item -> vantage.on() + " " + keyOf.apply(item));
    }

    private static boolean isBeyondEdge(PageRequest page, String key) {
        return page.key()
                .map(FactList::id)
                .map(at -> page.backward() ? key.compareTo(at) < 0 : key.compareTo(at) > 0)
                .orElse(true);
    }
}

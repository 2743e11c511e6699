package org.detente.projection;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which transactions a snapshot of the database contains (pg_snapshot of PostgreSQL): all before
 * {@code end} but those that were in progress.
 *
 * @param begin all before it are contained
 * @param end none from it on is
 */
public record TransactionSnapshot(long begin, long end, SortedSet<Long> inProgress) {
    /** From PostgreSQL's text, {@code begin:end:one,another}. */
    public static TransactionSnapshot parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("'" + text + "' is no pg_snapshot");
        }
        SortedSet<Long> inProgress =
                Arrays.stream(parts[2].split(","))
                        .filter(number -> !number.isEmpty())
                        .map(Long::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new));
        return new TransactionSnapshot(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                Collections.unmodifiableSortedSet(inProgress));
    }

    boolean contains(long transaction) {
        return transaction < end && !inProgress.contains(transaction);
    }

    /** Whether it contains every transaction that another one does. */
    public boolean containsAllOf(TransactionSnapshot other) {
        return end >= other.end && inProgress.stream().noneMatch(other::contains);
    }

    /** PostgreSQL's text. */
    @Override
    public String toString() {
        return inProgress.stream()
                .map(String::valueOf)
                .collect(Collectors.joining(",", begin + ":" + end + ":", ""));
    }
}

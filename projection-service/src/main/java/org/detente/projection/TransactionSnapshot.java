package org.detente.projection;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which transactions a snapshot of the database contains (pg_snapshot of PostgreSQL): all before
 * {@code end} but those that were in progress.
 *
 * @param begin all before it are contained
 * @param end none from it on is
 */
public record TransactionSnapshot(long begin, long end, Set<Long> inProgress) {
    /** From PostgreSQL's text, {@code begin:end:one,another}. */
    public static TransactionSnapshot parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("'" + text + "' is no pg_snapshot");
        }
        Set<Long> inProgress =
                Arrays.stream(parts[2].split(","))
                        .filter(number -> !number.isEmpty())
                        .map(Long::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
        return new TransactionSnapshot(
                Long.parseLong(parts[0]), Long.parseLong(parts[1]), inProgress);
    }

    boolean contains(long transaction) {
        return transaction < end && !inProgress.contains(transaction);
    }

    /** Whether it contains every transaction that another one does. */
    public boolean containsAllOf(TransactionSnapshot other) {
        return end >= other.end && inProgress.stream().noneMatch(other::contains);
    }
}

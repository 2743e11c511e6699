package org.detente.watch;

import java.util.Comparator;

/** A thing that is watched, written as {@code relationship/JPN-RUS}. */
public record Subject(SubjectType type, String id) implements Comparable<Subject> {
    private static final Comparator<Subject> ORDER =
            Comparator.comparing(Subject::type).thenComparing(Subject::id);

    @Override
    public int compareTo(Subject other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return type.wireName() + "/" + id;
    }
}

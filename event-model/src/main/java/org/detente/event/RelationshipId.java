package org.detente.event;

import java.util.Optional;

/** An unordered pair of actors, written in alphabetical order: {@code JPN-RUS}. */
@Describe("Relationship: two actor codes in alphabetical order, such as JPN-RUS")
@Form(pattern = ActorId.FORM + "-" + ActorId.FORM, examples = "JPN-RUS")
public record RelationshipId(String value) implements Comparable<RelationshipId>, TextValue {
    public RelationshipId {
        String[] parts = value.split("-", -1);
        if (parts.length != 2 || !ActorId.isFormOf(parts[0]) || !ActorId.isFormOf(parts[1])) {
            throw new IllegalArgumentException(
                    "'" + value + "' is not a relationship; write two actor codes such as JPN-RUS");
        }
        int order = parts[0].compareTo(parts[1]);
        if (order == 0) {
            throw new IllegalArgumentException(
                    "'" + value + "' names one actor twice; a relationship has two actors");
        }
        if (order > 0) {
            throw new IllegalArgumentException(
                    "'"
                            + value
                            + "' is in the wrong order; write "
                            + parts[1]
                            + "-"
                            + parts[0]
                            + " (alphabetical)");
        }
    }

    /** The relationship of two different actors. */
    public static RelationshipId of(ActorId one, ActorId other) {
        return one.compareTo(other) < 0
                ? new RelationshipId(one + "-" + other)
                : new RelationshipId(other + "-" + one);
    }

    /** The relationship that {@code text} names in either order, if it names one. */
    public static Optional<RelationshipId> ofEitherOrder(String text) {
        String[] parts = text.split("-", -1);
        try {
            return Optional.of(of(new ActorId(parts[0]), new ActorId(parts[parts.length - 1])))
                    .filter(id -> parts.length == 2);
        } catch (IllegalArgumentException notAPair) {
            return Optional.empty();
        }
    }

    public ActorId first() {
        return new ActorId(value.substring(0, value.indexOf('-')));
    }

    public ActorId second() {
        return new ActorId(value.substring(value.indexOf('-') + 1));
    }

    @Override
    public int compareTo(RelationshipId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.detente.event;

/** A joint activity. */
@Describe("Joint activity id, such as aquaculture")
@Form(
        pattern = Slug.FORM,
        examples = {"aquaculture", "fishing-safety"})
@MaxLength(Slug.LENGTH_MAX)
public record ActivityId(String value) implements Comparable<ActivityId>, TextValue {
    public ActivityId {
        Slug.require(value);
    }

    @Override
    public int compareTo(ActivityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

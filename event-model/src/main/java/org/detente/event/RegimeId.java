package org.detente.event;

/** A sanctions regime. */
@Describe("Sanctions regime id, such as jpn-ukraine-2014")
@Form(
        pattern = Slug.FORM,
        examples = {"jpn-ukraine-2014"})
@MaxLength(Slug.LENGTH_MAX)
public record RegimeId(String value) implements Comparable<RegimeId>, TextValue {
    public RegimeId {
        Slug.require(value);
    }

    @Override
    public int compareTo(RegimeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

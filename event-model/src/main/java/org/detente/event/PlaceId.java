package org.detente.event;

/** A place; neutral ids such as {@code etorofu-iturup} where a name would take a side. */
@Describe("Place id, neutral where a name would take a side: etorofu-iturup, nt-sk, nagato")
@Form(
        pattern = Slug.FORM,
        examples = {"etorofu-iturup", "nt-sk", "tokyo"})
@MaxLength(Slug.LENGTH_MAX)
public record PlaceId(String value) implements Comparable<PlaceId>, TextValue {
    public PlaceId {
        Slug.require(value);
    }

    @Override
    public int compareTo(PlaceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

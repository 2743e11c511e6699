package org.detente.event;

/** A plan that groups joint activities. */
@Describe("Plan id, such as eight-point-plan")
@Form(
        pattern = Slug.FORM,
        examples = {"eight-point-plan"})
@MaxLength(Slug.LENGTH_MAX)
public record PlanId(String value) implements Comparable<PlanId>, TextValue {
    public PlanId {
        Slug.require(value);
    }

    @Override
    public int compareTo(PlanId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

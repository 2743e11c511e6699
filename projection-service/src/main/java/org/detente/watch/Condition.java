package org.detente.watch;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a rule watches a subject for. */
public sealed interface Condition {
    /** The temperature goes from one band, such as neutral, into another. */
    record BandCrossed(Temperature temperature) implements Condition {}

    /**
     * The temperature has moved.
     *
     * @param points the least move that counts, up or down
     * @param days over how many days
     */
    record Change(Temperature temperature, BigDecimal points, int days) implements Condition {}

    /** A territory's level of militarization has changed. */
    record LevelChanged() implements Condition {}

    /**
     * An activity that has not ended does not move.
     *
     * @param days for more than how many
     */
    record ActivityStalled(int days) implements Condition {}

    /**
     * Nothing happens.
     *
     * @param days for more than how many
     */
    record Silence(int days) implements Condition {}

    /** Parameters of the temperature, as a read has them; null for what is not given. */
    record Temperature(@Nullable String model, @Nullable String halfLife, @Nullable String scale) {}
}

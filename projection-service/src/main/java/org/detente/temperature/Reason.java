package org.detente.temperature;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.detente.temperature.Answers.Change;
import org.detente.temperature.Answers.Leading;
import org.detente.temperature.Answers.Point;

/** Says a reading in one sentence; the same numbers always give the same words. */
final class Reason {
    private static final int DECIMALS = 2;

    private Reason() {}

    static String of(Point reading, BigDecimal value, Change change, Leading leading) {
        String word = String.valueOf(reading.label());
        return "%s at %s, %s; the heaviest event is “%s” (%s), towards %s."
                .formatted(
                        word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1),
                        signed(rounded(value)),
                        moved(rounded(change.days30())),
                        leading.event().title(),
                        leading.event().occurred(),
                        leading.intensity().signum() > 0 ? "cooperation" : "conflict");
    }

    private static String moved(BigDecimal change) {
        return switch (change.signum()) {
            case 1 -> "up " + change + " in 30 days";
            case -1 -> "down " + change.negate() + " in 30 days";
            default -> "unchanged in 30 days";
        };
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static String signed(BigDecimal value) {
        return (value.signum() > 0 ? "+" : "") + value;
    }
}

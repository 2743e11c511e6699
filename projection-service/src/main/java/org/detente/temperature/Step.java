package org.detente.temperature;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.event.WireNamed;

/** The step between the points of a series; weeks begin on Monday (ISO 8601). */
enum Step implements WireNamed {
    DAY,
    WEEK,
    MONTH;

    static Optional<Step> find(String name) {
        return Stream.of(values()).filter(step -> step.wireName().equals(name)).findFirst();
    }

    /** First day of the period that the day lies in. */
    LocalDate begin(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    LocalDate next(LocalDate day) {
        return switch (this) {
            case DAY -> day.plusDays(1);
            case WEEK -> day.plusWeeks(1);
            case MONTH -> day.plusMonths(1);
        };
    }
}

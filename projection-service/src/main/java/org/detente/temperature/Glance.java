package org.detente.temperature;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.detente.event.CameoCode;
import org.detente.event.reference.Scale;
import org.detente.temperature.Answers.Change;
import org.detente.temperature.Answers.EventReference;
import org.detente.temperature.Answers.Leading;
import org.detente.temperature.Answers.Point;
import org.detente.temperature.LeadingEvents.Found;
import org.detente.temperature.LeadingEvents.Part;
import org.jspecify.annotations.Nullable;

/** What is said of a relationship on a day. */
record Glance(
        Point reading,
        @Nullable Change change,
        @Nullable Leading leading,
        @Nullable EventReference lastEvent) {
    private static final int WEEK_DAYS = 7;
    private static final int MONTH_DAYS = 30;

    static Glance on(
            LocalDate day,
            Question question,
            Function<LocalDate, Point> readings,
            Map<Part, Found> events) {
        Found weightiest = events.get(Part.WEIGHTIEST);
        Found last = events.get(Part.LAST);
        Point reading = readings.apply(day);
        return new Glance(
                reading,
                change(reading, day, readings),
                weightiest == null ? null : leading(question.scale(), weightiest),
                last == null ? null : EventReference.from(last.event()));
    }

    private static @Nullable Change change(
            Point reading, LocalDate day, Function<LocalDate, Point> readings) {
        BigDecimal value = reading.value();
        BigDecimal week = readings.apply(day.minusDays(WEEK_DAYS)).value();
        BigDecimal month = readings.apply(day.minusDays(MONTH_DAYS)).value();
        return value == null || week == null || month == null
                ? null
                : new Change(value.subtract(week), value.subtract(month));
    }

    private static Leading leading(Scale scale, Found found) {
        CameoCode cameo = found.cell().cameo();
        return new Leading(
                EventReference.from(found.event()),
                cameo.value(),
                Scale.nameOf(cameo),
                BigDecimal.valueOf(scale.intensity(cameo).thousandths(), 3));
    }

    /** All of it in one sentence; null where a part of the sentence is missing. */
    @Nullable String reason() {
        BigDecimal value = reading.value();
        return value == null || change == null || leading == null
                ? null
                : Reason.of(reading, value, change, leading);
    }
}

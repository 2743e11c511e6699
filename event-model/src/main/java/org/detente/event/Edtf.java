package org.detente.event;

import java.time.LocalDate;

/**
 * A date as its source knows it: EDTF (ISO 8601-2:2019) level 0 and 1 on calendar days, kept as
 * text, with its earliest and latest day and its precision.
 *
 * <p>Read: {@code 2016}, {@code 2016-11}, {@code 2016-11-22}, qualified by a final {@code ?},
 * {@code ~} or {@code %}; unspecified digits {@code 201X}, {@code 20XX}, {@code 2016-XX}, {@code
 * 2016-11-XX}; seasons {@code 2016-21} to {@code 2016-24} (northern spring to winter); intervals
 * {@code a/b}, {@code ../b}, {@code a/..}. Not read: times of day, years outside 1000 to 2999,
 * intervals with an unknown end.
 *
 * @param value the text, unchanged
 * @param earliest first day it may mean; 0001-01-01 when the start is open
 * @param latest last day it may mean; 9999-12-31 when the end is open
 * @param precision unit of the coarser end
 */
@Describe(
        "EDTF (ISO 8601-2) date or interval on calendar days: 2016, 2016-11~, 2016-12-15,"
                + " 2016-12-15/2016-12-16, ../2017-03")
@Form(
        pattern = EdtfParser.FORM,
        examples = {
            "2016-12-15",
            "2016-11~",
            "2016",
            "201X",
            "2016-12-15/2016-12-16",
            "../2017-03"
        })
@MaxLength(EdtfParser.LENGTH_MAX)
public record Edtf(String value, LocalDate earliest, LocalDate latest, Precision precision)
        implements TextValue {
    static final LocalDate OPEN_START = LocalDate.of(1, 1, 1);
    static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    /** How exactly a date is known, finest first. */
    public enum Precision {
        DAY,
        MONTH,
        SEASON,
        YEAR,
        DECADE,
        CENTURY
    }

    /**
     * Parses and validates.
     *
     * @throws IllegalArgumentException with what is wrong and how to put it right
     */
    public static Edtf of(String text) {
        return EdtfParser.parse(text);
    }

    /** A single day. */
    public static Edtf from(LocalDate day) {
        return new Edtf(day.toString(), day, day, Precision.DAY);
    }

    /** Whether it has no beginning: {@code ../2017-03}. */
    public boolean startIsOpen() {
        return earliest.equals(OPEN_START);
    }

    /** Whether it has no end: {@code 2016-12/..}. */
    public boolean endIsOpen() {
        return latest.equals(OPEN_END);
    }

    /** Last day on which it may have begun: 2016-12-31 for {@code 2016-12/..}. */
    public LocalDate latestStart() {
        int slash = value.indexOf('/');
        return slash < 0 || startIsOpen() ? latest : of(value.substring(0, slash)).latest();
    }

    /**
     * The day on which the date enters a calculation: the middle of its interval, the earlier of
     * two middle days. An open start is not a middle of anything: then the closed end, and likewise
     * for an open end the start.
     */
    public LocalDate middle() {
        if (startIsOpen()) {
            return latest;
        }
        if (endIsOpen()) {
            return earliest;
        }
        long days = latest.toEpochDay() - earliest.toEpochDay();
        return earliest.plusDays(days / 2);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.detente.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.event.Edtf.Precision;
import org.jspecify.annotations.Nullable;

/** Reads the EDTF forms that {@link Edtf} lists. */
final class EdtfParser {
    private static final String DATE_FORM =
            "([12][0-9]{3}|[12][0-9]{2}X|[12][0-9]XX)(-([0-9]{2}|XX)(-([0-9]{2}|XX))?)?[?~%]?";
    private static final Pattern DATE = Pattern.compile(DATE_FORM);
    private static final int YEAR_GROUP = 1;
    private static final int MONTH_GROUP = 3;
    private static final int DAY_GROUP = 5;
    private static final Pattern TIME_OF_DAY = Pattern.compile(".*[0-9]T[0-9].*");

    /** What every date and interval looks like, the calendar apart. */
    static final String FORM =
            DATE_FORM + "|(\\.\\.|" + DATE_FORM + ")/" + DATE_FORM + "|" + DATE_FORM + "/\\.\\.";

    static final int LENGTH_MAX = 40;
    private static final int SEASON_MONTHS = 3;

    private EdtfParser() {}

    static Edtf parse(String text) {
        if (text.length() > LENGTH_MAX) {
            throw fault("the text", "is longer than any date");
        }
        if (text.indexOf('T') >= 0 && TIME_OF_DAY.matcher(text).matches()) {
            throw fault(text, "has a time of day; events are dated by calendar day");
        }
        int slash = text.indexOf('/');
        if (slash < 0) {
            return date(text);
        }
        return interval(text, text.substring(0, slash), text.substring(slash + 1));
    }

    private static Edtf interval(String text, String start, String end) {
        if (start.isEmpty() || end.isEmpty()) {
            throw fault(text, "has an unknown end; write .. for an open one");
        }
        boolean openStart = start.equals("..");
        boolean openEnd = end.equals("..");
        if (openStart && openEnd) {
            throw fault(text, "is open at both ends; give at least one");
        }
        Edtf from = openStart ? date(end) : date(start);
        Edtf to = openEnd ? date(start) : date(end);
        LocalDate earliest = openStart ? Edtf.OPEN_START : from.earliest();
        LocalDate latest = openEnd ? Edtf.OPEN_END : to.latest();
        if (earliest.isAfter(latest)) {
            throw fault(text, "ends before it begins; put the earlier date first");
        }
        Precision coarser =
                from.precision().compareTo(to.precision()) > 0 ? from.precision() : to.precision();
        return new Edtf(text, earliest, latest, coarser);
    }

    private static Edtf date(String text) {
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) {
            throw fault(text, "is not a date of EDTF level 0 or 1 in the years 1000 to 2999");
        }
        try {
            return date(
                    text,
                    parts.group(YEAR_GROUP),
                    parts.group(MONTH_GROUP),
                    parts.group(DAY_GROUP));
        } catch (DateTimeException impossible) {
            throw fault(text, "is not a month or day of the calendar");
        }
    }

    private static Edtf date(
            String text, String year, @Nullable String month, @Nullable String day) {
        int first = Integer.parseInt(year.replace('X', '0'));
        int last = Integer.parseInt(year.replace('X', '9'));
        if (month == null || month.equals("XX")) {
            if (day != null && !day.equals("XX")) {
                throw fault(text, "has a day without a month");
            }
            return new Edtf(
                    text, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), precisionOf(year));
        }
        if (first != last) {
            throw fault(text, "has a month in an unspecified year");
        }
        int monthNumber = Integer.parseInt(month);
        if (monthNumber >= 21 && monthNumber <= 24 && day == null) {
            return season(text, first, monthNumber);
        }
        if (day == null || day.equals("XX")) {
            YearMonth whole = YearMonth.of(first, monthNumber);
            return new Edtf(text, whole.atDay(1), whole.atEndOfMonth(), Precision.MONTH);
        }
        LocalDate exact = LocalDate.of(first, monthNumber, Integer.parseInt(day));
        return new Edtf(text, exact, exact, Precision.DAY);
    }

    private static Precision precisionOf(String year) {
        if (year.endsWith("XX")) {
            return Precision.CENTURY;
        }
        return year.endsWith("X") ? Precision.DECADE : Precision.YEAR;
    }

    /** Meteorological seasons of the northern half: spring begins in March. */
    private static Edtf season(String text, int year, int code) {
        YearMonth first = YearMonth.of(year, 3).plusMonths((long) (code - 21) * SEASON_MONTHS);
        YearMonth last = first.plusMonths(SEASON_MONTHS - 1L);
        return new Edtf(text, first.atDay(1), last.atEndOfMonth(), Precision.SEASON);
    }

    private static IllegalArgumentException fault(String text, String what) {
        return new IllegalArgumentException(
                "'"
                        + text
                        + "' "
                        + what
                        + "; write for example 2016-12-15, 2016-11~ or 2016-12/2017-03");
    }
}

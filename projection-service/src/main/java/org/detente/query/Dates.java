package org.detente.query;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calendar dates in requests; they never pass through a time zone. */
public final class Dates {
    /** Bounds of the calendar that answers are computed on. */
    private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    /** What parameter asOf means, for the documentation. */
    public static final String AS_OF =
            "As the log stood at this instant (RFC 3339): without what was recorded, corrected or"
                    + " retracted later";

    public static final String AS_OF_EXAMPLE = "2026-11-23T12:00:00Z";

    private Dates() {}

    /** The instant in a parameter; empty if it was not given. */
    public static Optional<Instant> instant(String name, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException malformed) {
            throw ProblemException.invalidParameter(
                    name,
                    "is no instant; write it as "
                            + AS_OF_EXAMPLE
                            + " (an offset's plus sign must be sent as %2B).");
        }
    }

    /** The date in a parameter; empty if it was not given. */
    public static Optional<LocalDate> parse(String name, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.isBefore(FIRST) || date.isAfter(LAST)) {
                throw ProblemException.invalidParameter(
                        name,
                        "is outside the years 1000 to 2999; write a date such as 2016-12-15.");
            }
            return Optional.of(date);
        } catch (DateTimeParseException malformed) {
            throw ProblemException.invalidParameter(
                    name, "is no date of the calendar; write it as 2016-12-15.");
        }
    }

    /** Today in UTC, where a read is not asked for a date. */
    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }
}

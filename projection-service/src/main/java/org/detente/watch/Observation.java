package org.detente.watch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.detente.event.DiplomaticEvent;
import org.detente.projection.EventFact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a subject stands on a day with regard to a condition.
 *
 * @param state in a word; another one than before is what a rule waits for
 * @param value the number behind it; null where there is none
 * @param since first day on which it stands so; the day looked at where that is not known
 * @param quiet whether it is the state in which there is nothing to tell, whatever was before
 * @param limits what the value lies between
 * @param reason what the state follows from, in words; null where the limits say it
 */
public record Observation(
        String state,
        @Nullable BigDecimal value,
        LocalDate since,
        boolean quiet,
        Limits limits,
        @Nullable String reason) {
    private static final String QUIET = "active";

    /**
     * How long it is since something last happened: silent from the first day on which more than
     * {@code daysMax} lie behind it.
     */
    public static Observation sinceLast(LocalDate last, int daysMax, LocalDate day) {
        return sinceLast("silent", last, daysMax, day);
    }

    /** The same with a word of one's own for the state in which something is to be told. */
    public static Observation sinceLast(String word, LocalDate last, int daysMax, LocalDate day) {
        long days = ChronoUnit.DAYS.between(last, day);
        boolean tooLong = days > daysMax;
        return new Observation(
                tooLong ? word : QUIET,
                BigDecimal.valueOf(days),
                tooLong ? last.plusDays(daysMax + 1L) : day,
                !tooLong,
                new Limits(null, BigDecimal.valueOf(daysMax)),
                null);
    }

    /** The same as a state in which there is nothing to tell. */
    public Observation quietly() {
        return new Observation(QUIET, value, since, true, limits, reason);
    }

    /** Bounds of a state; null where it has none, or none that a number tells. */
    public record Limits(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {
        public static final Limits NONE = new Limits(null, null);
    }

    /** An event behind a state. */
    @Schema(name = "AlertEvent", description = "An event behind an alert")
    public record Behind(
            @Schema(
                            description = "Id of the event",
                            examples = "30516b5a-1e80-80c1-aab9-7ac34060e4e5")
                    UUID id,
            @Schema(description = "Kind", examples = "summit") String kind,
            @Schema(description = "When it happened (EDTF)", examples = "2016-12-15/2016-12-16")
                    String occurred,
            @Schema(
                            description = "What happened",
                            examples = "President Putin visits Nagato and Tokyo")
                    String title) {
        public static Behind from(EventFact fact) {
            DiplomaticEvent event = fact.event();
            return new Behind(
                    fact.id(),
                    event.kind().wireName(),
                    event.occurred().value(),
                    event.common().title());
        }

        /** The event alone, or nothing where there is none. */
        public static List<Behind> ofNullable(@Nullable EventFact fact) {
            return fact == null ? List.of() : List.of(from(fact));
        }
    }
}

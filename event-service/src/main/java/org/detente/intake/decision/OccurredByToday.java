package org.detente.intake.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.detente.event.Edtf;
import org.detente.event.codec.Fault;

/**
 * The rule that the log holds what happened: {@code occurred} may not begin after today. It needs a
 * clock, so it is a rule of the intake and not of the format: an event once recorded stays valid.
 */
final class OccurredByToday {
    /** Where a day begins first; a day that has begun nowhere on Earth is in the future for all. */
    private static final ZoneOffset FIRST_OF_ALL = ZoneOffset.ofHours(14);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Clock clock;

    OccurredByToday(Clock clock) {
        this.clock = clock.withZone(FIRST_OF_ALL);
    }

    /**
     * The fault.
     *
     * @param event pointer to the event in the input
     */
    Optional<Fault> faultOf(Edtf occurred, String event) {
        if (!occurred.earliest().isAfter(LocalDate.now(clock))) {
            return Optional.empty();
        }
        return Optional.of(
                new Fault(
                        event + "/occurred",
                        "in-future",
                        "begins on "
                                + occurred.earliest()
                                + ", after today; log it as announced, with plannedFor, and let"
                                + " occurred be the day of the announcement"));
    }

    /** The same for an input with other faults, so that its author hears of all at once. */
    Optional<Fault> faultOf(byte[] faulty, String event) {
        try {
            String occurred = JSON.readTree(faulty).at(event + "/occurred").asText("");
            return faultOf(Edtf.of(occurred), event);
        } catch (JsonProcessingException | IllegalArgumentException alreadyReported) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory could not be read", impossible);
        }
    }
}

package org.detente.intake.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.detente.event.codec.Fault;
import org.detente.intake.log.LogPosition;
import org.jspecify.annotations.Nullable;

/** What became of one event that was sent in. */
public sealed interface Decision {
    /** The log has it. */
    sealed interface InTheLog extends Decision {
        UUID id();

        LogPosition position();

        /** When the log took it, if that is at hand. */
        @Nullable Instant recordedAt();
    }

    /** It is in the log now. */
    record Accepted(UUID id, LogPosition position, Instant recordedAt) implements InTheLog {}

    /** It was in the log before: the same content is the same event. */
    record Duplicate(UUID id, LogPosition position, @Nullable Instant recordedAt)
            implements InTheLog {}

    /** It is no event, or breaks a rule; all that is wrong with it. */
    record Rejected(List<Fault> faults) implements Decision {}

    /** The event is good and the log could not take it. */
    sealed interface Failed extends Decision {}

    /** The log is away; it does not have the event. */
    record LogUnavailable() implements Failed {}

    /** The log is not set up as it must be; it does not have the event. */
    record LogRefused() implements Failed {}

    /** The log did not answer in time; it may have the event. */
    record OutcomeUnknown(UUID id) implements Failed {}

    /** An amendment could not be decided: the read side has not caught up with the log. */
    record ReadSideLagging() implements Failed {}

    /** An amendment could not be decided: the read side does not answer. */
    record ReadSideAway() implements Failed {}
}

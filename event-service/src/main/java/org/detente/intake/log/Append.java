package org.detente.intake.log;

import java.time.Instant;

/** How an append ended. */
public sealed interface Append {
    /**
     * All replicas that must have it have it.
     *
     * @param recordedAt the instant in the record's header
     */
    record Written(LogPosition position, Instant recordedAt) implements Append {}

    /** It was never sent: the log does not have it. */
    record NotWritten() implements Append {}

    /** The guard refuses writes: the log does not have it. */
    record Refused() implements Append {}

    /** It was sent and no answer came in time: the log may have it. */
    record Unknown() implements Append {}

    /** The log takes no record as large as this. */
    record TooLarge() implements Append {}
}

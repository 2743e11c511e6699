package org.detente.intake.decision;

import org.detente.event.amendment.EventId;
import org.detente.event.amendment.Version;

/** What became of one amendment that was sent in. */
public sealed interface AmendmentDecision {
    /** The same in the words that events have, as a batch answers it. */
    Decision decision();

    /**
     * It is in the log, now or since before.
     *
     * @param version of the event after it, as far as is known
     */
    record Logged(Decision.InTheLog decision, EventId event, Version version)
            implements AmendmentDecision {}

    /** It does not fit what the log holds, which does not have it. */
    record Refused(Refusal refusal) implements AmendmentDecision {
        @Override
        public Decision decision() {
            return new Decision.Rejected(refusal.faults());
        }
    }

    /** It could not be decided or written. */
    record Failed(Decision.Failed decision) implements AmendmentDecision {}
}

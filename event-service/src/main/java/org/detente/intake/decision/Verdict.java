package org.detente.intake.decision;

import org.detente.intake.known.Standing;

/** What the rules say about a proposal before anything is appended. */
sealed interface Verdict {
    /** It may be appended. */
    record Allowed() implements Verdict {}

    /** It is in the log: the same amendment, sent again. */
    record InTheLog(Standing present) implements Verdict {}

    /** It may not. */
    record Refused(Refusal refusal) implements Verdict {}
}

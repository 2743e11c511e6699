package org.detente.intake.batch;

import org.detente.intake.decision.Decision;

/** How a batch begins, and so with which status it is answered. */
sealed interface Opening {
    /** There is a first answer. */
    record Answers() implements Opening {}

    /** It has no line. */
    record Empty() implements Opening {}

    /** Its first line could not be logged though it is good. */
    record Failed(Decision.Failed failed) implements Opening {}
}

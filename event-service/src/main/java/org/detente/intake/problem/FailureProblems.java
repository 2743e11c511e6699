package org.detente.intake.problem;

import java.time.Duration;
import org.detente.intake.decision.Decision;

/** What is answered when the event is good and the log could not take it. */
public final class FailureProblems {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration WHEN_SOMEBODY_ACTED = Duration.ofSeconds(30);

    private FailureProblems() {}

    /** The problem that tells the failure. */
    public static Problem of(Decision.Failed failed) {
        return switch (failed) {
            case Decision.LogUnavailable _ ->
                    Problem.passing(
                            ProblemType.LOG_UNAVAILABLE,
                            "The log cannot be reached and the event is not in it. Send it again:"
                                    + " nothing is lost or doubled.",
                            SOON);
            case Decision.LogRefused _ ->
                    Problem.passing(
                            ProblemType.LOG_REFUSED,
                            "The log is not set up so that it keeps everything, and takes no writes"
                                    + " until an operator has mended it; the readiness check says"
                                    + " how. The event is not in it.",
                            WHEN_SOMEBODY_ACTED);
            case Decision.OutcomeUnknown unknown ->
                    Problem.passing(
                            ProblemType.OUTCOME_UNKNOWN,
                            "The log did not answer in time. The event may or may not be in it, as "
                                    + unknown.id()
                                    + ". Send it again: the same content is never counted twice.",
                            SOON);
        };
    }

    /** The same for a batch of which no line was answered. */
    public static Problem ofBatch(Decision.Failed failed) {
        Problem first = of(failed);
        String reason =
                switch (failed) {
                    case Decision.LogUnavailable _ -> "The log cannot be reached.";
                    case Decision.LogRefused _ ->
                            "The log is not set up so that it keeps everything, and takes no writes"
                                    + " until an operator has mended it.";
                    case Decision.OutcomeUnknown _ ->
                            "The log did not answer in time, and lines may or may not be in it.";
                };
        return new Problem(
                first.type(),
                reason + " No line was answered. Send the batch again: nothing is lost or doubled.",
                first.errors(),
                first.retryAfter());
    }
}

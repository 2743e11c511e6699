package org.detente.intake.problem;

import java.time.Duration;
import org.detente.intake.decision.Decision;

/** What is answered when an entry is good and could not be decided or written. */
public final class FailureProblems {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration WHEN_SOMEBODY_ACTED = Duration.ofSeconds(30);

    private FailureProblems() {}

    /** The problem that tells the failure of an event. */
    public static Problem of(Decision.Failed failed) {
        return of(failed, "event");
    }

    /** The problem that tells the failure of an amendment. */
    public static Problem ofAmendment(Decision.Failed failed) {
        return of(failed, "amendment");
    }

    private static Problem of(Decision.Failed failed, String entry) {
        return switch (failed) {
            case Decision.LogUnavailable _ ->
                    Problem.passing(
                            ProblemType.LOG_UNAVAILABLE,
                            "The log cannot be reached and the "
                                    + entry
                                    + " is not in it. Send it again: nothing is lost or doubled.",
                            SOON);
            case Decision.LogRefused _ ->
                    Problem.passing(
                            ProblemType.LOG_REFUSED,
                            "The log is not set up so that it keeps everything, and takes no writes"
                                    + " until an operator has mended it; the readiness check says"
                                    + " how. The "
                                    + entry
                                    + " is not in it.",
                            WHEN_SOMEBODY_ACTED);
            case Decision.OutcomeUnknown unknown ->
                    Problem.passing(
                            ProblemType.OUTCOME_UNKNOWN,
                            "The log did not answer in time. The "
                                    + entry
                                    + " may or may not be in it, as "
                                    + unknown.id()
                                    + ". Send it again: the same content is never counted twice.",
                            SOON);
            case Decision.ReadSideLagging _ ->
                    Problem.passing(
                            ProblemType.PROJECTION_LAG,
                            "How the event stands is not known yet: the read models are behind the"
                                    + " log. The amendment is not in it. Send it again.",
                            SOON);
            case Decision.ReadSideAway _ ->
                    Problem.passing(
                            ProblemType.READ_SIDE_UNAVAILABLE,
                            "How the event stands is not known: the read side does not answer. The"
                                    + " amendment is not in the log. Send it again.",
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
                    case Decision.ReadSideLagging _ ->
                            "The first line is an amendment, and the read models are behind the"
                                    + " log.";
                    case Decision.ReadSideAway _ ->
                            "The first line is an amendment, and the read side does not answer.";
                };
        return Problem.passing(
                first.type(),
                reason + " No line was answered. Send the batch again: nothing is lost or doubled.",
                first.retryAfter() == null ? SOON : first.retryAfter());
    }
}

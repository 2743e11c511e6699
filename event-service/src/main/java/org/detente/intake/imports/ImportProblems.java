package org.detente.intake.imports;

import java.time.Duration;
import java.util.List;
import org.detente.event.codec.Fault;
import org.detente.intake.problem.FailureProblems;
import org.detente.intake.problem.Problem;
import org.detente.intake.problem.ProblemType;

/** What is answered when a file is not planned or not imported. */
final class ImportProblems {
    private static final Duration SOON = Duration.ofSeconds(2);

    static final Problem PLAN_REQUIRED =
            Problem.of(
                    ProblemType.PLAN_REQUIRED,
                    "A file is imported by the plan that somebody has looked at: send it with"
                            + " dryRun=true first, then again with the plan that this answers."
                            + " Nothing was logged.");

    static final Problem LAGGING =
            Problem.passing(
                    ProblemType.PROJECTION_LAG,
                    "Which rows the log has already is not known yet: the read models are behind"
                            + " the log. Nothing was logged. Send the file again.",
                    SOON);

    static final Problem AWAY =
            Problem.passing(
                    ProblemType.READ_SIDE_UNAVAILABLE,
                    "Which rows the log has already is not known: the read side does not answer."
                            + " Nothing was logged. Send the file again.",
                    SOON);

    static final Problem LOG_AWAY =
            Problem.passing(
                    ProblemType.LOG_UNAVAILABLE,
                    "The log cannot be reached, so that nothing can be planned. Nothing was logged."
                            + " Send the file again.",
                    SOON);

    private ImportProblems() {}

    static Problem tooMany(int max) {
        return Problem.passing(
                ProblemType.TOO_MANY_IMPORTS,
                "At most " + max + " imports run at a time. Send this one when another is done.",
                Duration.ofSeconds(5));
    }

    static Problem tooLarge(long bytesMax) {
        return Problem.of(
                ProblemType.BODY_TOO_LARGE,
                "A file may have at most "
                        + bytesMax
                        + " bytes. Split it: rows that are in the log already are passed over.");
    }

    static Problem tooLong(int rowsMax) {
        return Problem.of(
                ProblemType.BODY_TOO_LARGE,
                "A file may have at most "
                        + rowsMax
                        + " rows. Split it: rows that are in the log already are passed over.");
    }

    static Problem damaged(SourceRow.Damaged damage) {
        return Problem.of(
                ProblemType.DAMAGED_FILE,
                "The file is refused as a whole, for other rows may be wrong in the same way. Row "
                        + damage.number()
                        + " "
                        + damage.detail()
                        + ". Nothing was logged.",
                List.of(new Fault("/rows/" + damage.number(), damage.code(), damage.detail())));
    }

    static Problem empty() {
        return Problem.of(
                ProblemType.DAMAGED_FILE,
                "The file has no row. Nothing was logged.",
                List.of(new Fault("", "empty", "has no row that is not blank below its header")));
    }

    static Problem changed(List<Fault> differences) {
        return Problem.of(
                ProblemType.PLAN_CHANGED,
                "The file would not do what was planned; errors says what is different. Nothing was"
                        + " logged. Ask for a plan again and look at it.",
                differences);
    }

    static Problem stopped(Commit.Outcome.Stopped stopped) {
        Problem first = FailureProblems.of(stopped.failed());
        return Problem.passing(
                first.type(),
                "The import stopped at row "
                        + stopped.row()
                        + ", which the log did not take; "
                        + stopped.inTheLog()
                        + " rows are in it. Send the same file with the same plan again: it goes on"
                        + " there, and nothing is lost or doubled.",
                first.retryAfter() == null ? SOON : first.retryAfter());
    }
}

package org.detente.intake.amendment;

import java.util.List;
import java.util.Locale;
import org.detente.event.codec.Fault;
import org.detente.intake.decision.Refusal;
import org.detente.intake.known.Standing;
import org.detente.intake.problem.Problem;
import org.detente.intake.problem.ProblemType;
import org.detente.intake.request.EventBody;

/** What is answered to an amendment that is not taken. */
final class AmendmentProblems {
    static final Problem NO_PRECONDITION =
            Problem.of(
                    ProblemType.PRECONDITION_REQUIRED,
                    "An amendment must say which version of the event its author looked at: send the"
                            + " event's ETag as If-Match. Nothing was logged.");

    static final Problem TOO_LARGE =
            Problem.of(
                    ProblemType.BODY_TOO_LARGE,
                    "An amendment may have at most 1 MiB (" + EventBody.SIZE_MAX_BYTES + " bytes).",
                    List.of(
                            new Fault(
                                    "",
                                    "too-large",
                                    "has more than "
                                            + EventBody.SIZE_MAX_BYTES
                                            + " bytes; shorten it")));

    private AmendmentProblems() {}

    static Problem of(IfMatch.Malformed malformed) {
        return Problem.of(
                ProblemType.INVALID_PARAMETER,
                "If-Match " + malformed.detail() + ". Nothing was logged.",
                List.of(new Fault("/" + IfMatch.HEADER, "format", malformed.detail())));
    }

    static Problem noSuchEvent(String detail) {
        return Problem.of(ProblemType.NOT_FOUND, sentence(detail) + " Nothing was logged.");
    }

    static Problem of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NoSuchEvent none -> noSuchEvent(none.detail());
            case Refusal.Stale stale ->
                    standing(
                            ProblemType.PRECONDITION_FAILED,
                            "The event has changed since: its version is "
                                    + stale.present().version()
                                    + ". Look at its history, then send the amendment with that"
                                    + " version as If-Match if it still holds. Nothing was logged.",
                            List.of(),
                            stale.present());
            case Refusal.NoChange none ->
                    standing(
                            ProblemType.NO_CHANGE,
                            sentence(none.detail()) + " Nothing was logged.",
                            List.of(),
                            none.present());
            case Refusal.WrongState wrong ->
                    standing(
                            ProblemType.WRONG_STATE,
                            (wrong.pointer().equals("/other") ? "The other event " : "The event ")
                                    + wrong.detail()
                                    + ". Nothing was logged.",
                            // the address names the event, the body names the other one
                            wrong.pointer().equals("/other") ? wrong.faults() : List.of(),
                            wrong.present());
            case Refusal.Faulty faulty ->
                    Problem.of(
                            ProblemType.INVALID_AMENDMENT,
                            "The amendment was not logged; errors names all that is wrong with it.",
                            faulty.faults());
        };
    }

    private static Problem standing(
            ProblemType type, String detail, List<Fault> errors, Standing present) {
        return Problem.of(type, detail, errors)
                .standing(present.version().toString(), present.state().wireName());
    }

    private static String sentence(String detail) {
        return detail.substring(0, 1).toUpperCase(Locale.ROOT) + detail.substring(1) + ".";
    }
}

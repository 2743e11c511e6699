package org.detente.intake.batch;

import java.util.List;
import java.util.function.Supplier;
import org.detente.event.codec.Fault;
import org.detente.intake.decision.Decision;
import org.detente.intake.log.LogPosition;
import org.detente.intake.log.LogVector;
import org.jspecify.annotations.Nullable;

/** Counts what became of a batch's lines and says it line by line. For one thread. */
final class Tally {
    private final Supplier<LogVector> empty;
    private @Nullable LogVector covered;
    private long accepted;
    private long duplicate;
    private long rejected;
    private long failed;

    /**
     * @param empty makes a vector that covers nothing; asked for only when there is a position
     */
    Tally(Supplier<LogVector> empty) {
        this.empty = empty;
    }

    BatchLine answer(long number, Decision decision) {
        return switch (decision) {
            case Decision.Accepted in -> {
                accepted++;
                cover(in.position());
                yield BatchLine.inTheLog(number, "accepted", in.id(), in.position());
            }
            case Decision.Duplicate in -> {
                duplicate++;
                cover(in.position());
                yield BatchLine.inTheLog(number, "duplicate", in.id(), in.position());
            }
            case Decision.Rejected out -> {
                rejected++;
                yield BatchLine.rejected(number, out.faults());
            }
            case Decision.LogUnavailable _ ->
                    failed(
                            number,
                            "log-unavailable",
                            "was not logged: the log cannot be reached; send the line again,"
                                    + " nothing is lost or doubled");
            case Decision.LogRefused _ ->
                    failed(
                            number,
                            "log-refused",
                            "was not logged: the log takes no writes until an operator has mended"
                                    + " it; send the line again then, nothing is lost or doubled");
            case Decision.OutcomeUnknown _ ->
                    failed(
                            number,
                            "outcome-unknown",
                            "may or may not be in the log, which did not answer in time; send the"
                                    + " line again, nothing is lost or doubled");
            case Decision.ReadSideLagging _ ->
                    failed(
                            number,
                            "projection-lag",
                            "was not logged: how the event stands is not known yet, for the read"
                                    + " models are behind the log; send the line again");
            case Decision.ReadSideAway _ ->
                    failed(
                            number,
                            "read-side-unavailable",
                            "was not logged: how the event stands is not known, for the read side"
                                    + " does not answer; send the line again");
        };
    }

    private void cover(LogPosition position) {
        LogVector present = covered == null ? empty.get() : covered;
        covered = present.cover(position);
    }

    private BatchLine failed(long number, String code, String detail) {
        failed++;
        return BatchLine.failed(number, List.of(new Fault("", code, detail)));
    }

    BatchSummary summary() {
        return new BatchSummary(
                new BatchSummary.Summary(
                        accepted + duplicate + rejected + failed,
                        accepted,
                        duplicate,
                        rejected,
                        failed,
                        covered == null ? null : covered.token()));
    }
}

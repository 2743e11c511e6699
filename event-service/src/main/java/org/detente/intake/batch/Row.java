package org.detente.intake.batch;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.detente.event.codec.Fault;
import org.detente.intake.decision.Decision;
import org.detente.intake.decision.Examination;
import org.jspecify.annotations.Nullable;

/** A line on its way through a batch. */
sealed interface Row {
    /** Read and looked at. */
    record Examined(long number, Examination examination) implements Row {
        /** Roughly what it holds in memory until it is answered. */
        int heldBytes() {
            return switch (examination) {
                case Examination.Good good -> 300 + good.draft().canonical().length;
                case Examination.GoodAmendment good ->
                        // it is held as bytes and as objects
                        300 + 5 * good.proposal().draft().canonical().length;
                case Examination.Faulty faulty -> heldBytes(faulty.faults());
                case Examination.FaultyAmendment faulty -> heldBytes(faulty.faults());
            };
        }

        private static int heldBytes(List<Fault> faults) {
            return faults.stream().mapToInt(Examined::heldBytes).sum();
        }

        private static int heldBytes(Fault fault) {
            return 100 + 2 * (fault.pointer().length() + fault.detail().length());
        }
    }

    /** On its way into the log, or already decided. */
    record Decided(long number, CompletableFuture<Decision> decision, int heldBytes)
            implements Row {}

    /**
     * No more lines.
     *
     * @param failure why the batch broke off; null when it is complete
     */
    record End(@Nullable Throwable failure) implements Row {}
}

package org.detente.intake.batch;

import org.jspecify.annotations.Nullable;

/** The last line of a batch's answer; without it the answer is incomplete. */
record BatchSummary(Summary summary) {
    /**
     * What became of the lines.
     *
     * @param lines all that were not blank
     * @param logPosition token that covers every line in the log; null when none is
     */
    record Summary(
            long lines,
            long accepted,
            long duplicate,
            long rejected,
            long failed,
            @Nullable String logPosition) {}
}

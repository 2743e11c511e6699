package org.detente.alerts;

import java.time.LocalDate;
import java.util.Optional;
import org.detente.projection.LogPosition;
import org.detente.watch.Subject;

/**
 * Up to where rules have looked.
 *
 * @param round how many rounds it took; 0 when nobody has looked yet
 * @param position what of the log has been looked at
 * @param basis the tables and the rules that it was looked at with
 * @param day the last day on which all subjects were, or are being, looked at
 * @param sweep the subject behind which a look at all of them goes on; empty when none is under way
 */
record Progress(
        long round, LogPosition position, Basis basis, LocalDate day, Optional<Edge> sweep) {
    /** What a look depends on besides the log and the day. */
    record Basis(String tables, String rules) {}

    /** Where a look at all subjects stands: empty id for the beginning of a type. */
    record Edge(Subject subject) {}

    static final Progress NONE =
            new Progress(
                    0, LogPosition.NOWHERE, new Basis("", ""), LocalDate.EPOCH, Optional.empty());

    /** With more records than that, all subjects are looked at, a page at a time. */
    private static final int RECORDS_MAX = 1000;

    /**
     * Whether all subjects must be looked at from the beginning. What is logged during a look at
     * all of them is left for the next one: begun again for it, it would never end in busy times.
     *
     * @param now what of the log there is to look at
     */
    boolean mustBeginAnew(Basis other, LocalDate today, LogPosition now) {
        return !other.equals(basis)
                || today.isAfter(day)
                || !now.topicId().equals(position.topicId())
                || sweep.isEmpty() && position.recordsBehind(now.nextOffsets()) > RECORDS_MAX;
    }

    Progress then(LogPosition reached, Optional<Edge> next) {
        return new Progress(round + 1, reached, basis, day, next);
    }
}

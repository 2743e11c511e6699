package org.detente.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A log that is not the one that was read, or no longer whole, is refused with what to do. */
class LogGuardTest {
    private static final EventLog.Identity LOG = new EventLog.Identity("topic", 2);
    private static final LogPosition CURSOR = new LogPosition("topic", Map.of(0, 5L, 1, 7L));
    private static final LogPosition NOTHING = new LogPosition("", Map.of());

    @Test
    void a_log_that_goes_on_where_the_cursor_stands_is_read() {
        assertThat(objection(CURSOR, LOG, Map.of(0, 0L, 1, 0L), Map.of(0, 5L, 1, 9L))).isEmpty();
        assertThat(objection(NOTHING, LOG, Map.of(0, 0L, 1, 0L), Map.of(0, 5L, 1, 9L))).isEmpty();
    }

    @Test
    void a_topic_that_was_made_anew_is_refused() {
        EventLog.Identity other = new EventLog.Identity("another", 2);
        assertThat(objection(CURSOR, other, Map.of(0, 0L, 1, 0L), Map.of(0, 9L, 1, 9L)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("re-created", "restore"));
    }

    @Test
    void a_log_that_has_lost_its_end_is_refused() {
        assertThat(objection(CURSOR, LOG, Map.of(0, 0L, 1, 0L), Map.of(0, 4L, 1, 9L)))
                .hasValueSatisfying(reason ->
                        assertThat(reason).contains("partition 0 ends at 4", "5", "archive"));
    }

    @Test
    void a_log_with_fewer_partitions_is_refused() {
        EventLog.Identity smaller = new EventLog.Identity("topic", 1);
        assertThat(objection(CURSOR, smaller, Map.of(0, 0L), Map.of(0, 5L)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("partition 1"));
    }

    @Test
    void a_log_that_has_lost_records_before_they_were_applied_is_refused() {
        assertThat(objection(CURSOR, LOG, Map.of(0, 6L, 1, 0L), Map.of(0, 9L, 1, 9L)))
                .hasValueSatisfying(reason ->
                        assertThat(reason).contains("begins at 6", "retention.ms", "archive"));
        assertThat(objection(NOTHING, LOG, Map.of(0, 0L, 1, 2L), Map.of(0, 9L, 1, 9L))).isPresent();
    }

    private static Optional<String> objection(
            LogPosition cursor,
            EventLog.Identity log,
            Map<Integer, Long> begins,
            Map<Integer, Long> ends) {
        return LogGuard.objection(cursor, log, new LogGuard.Offsets(begins, ends));
    }
}

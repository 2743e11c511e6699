package org.detente.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.detente.projection.LogPosition;
import org.junit.jupiter.api.Test;

/** How long runners wait for a comparison. */
class HoldTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final LogPosition AT = new LogPosition("topic", Map.of(0, 3L));

    @Test
    void a_hold_holds_until_its_time_is_over() {
        ProjectionVersion version = new ProjectionVersion();
        assertThat(version.holdAt(NOW)).isEmpty();
        version.holdAt = AT.token();
        version.holdUntil = NOW;
        assertThat(version.holdAt(NOW)).contains(AT);
        assertThat(version.holdAt(NOW.plusNanos(1))).isEmpty();
    }

    @Test
    void the_furthest_position_covers_both_and_nothing_more() {
        LogPosition here = new LogPosition("topic", Map.of(0, 3L, 1, 5L));
        LogPosition there = new LogPosition("topic", Map.of(0, 4L, 2, 1L));
        assertThat(here.furthest(there))
                .isEqualTo(new LogPosition("topic", Map.of(0, 4L, 1, 5L, 2, 1L)))
                .isEqualTo(there.furthest(here));
        assertThat(new LogPosition("", Map.of()).furthest(here)).isEqualTo(here);
    }
}

package org.detente.intake.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StampsTest {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00.000000900Z");

    @Test
    void a_clock_that_stands_still_gives_later_and_later_stamps() {
        Stamps stamps = new Stamps(Clock.fixed(NOON, ZoneOffset.UTC));
        assertThat(Stream.generate(stamps::next).limit(3))
                .containsExactly(
                        Instant.parse("2026-11-30T12:00:00Z"),
                        Instant.parse("2026-11-30T12:00:00.000001Z"),
                        Instant.parse("2026-11-30T12:00:00.000002Z"));
    }

    @Test
    void a_clock_that_is_set_back_does_not_bring_the_past_back() {
        ArrayDeque<Instant> told = new ArrayDeque<>(List.of(NOON, NOON.minusSeconds(60)));
        InstantSource clock = told::remove;
        Stamps stamps = new Stamps(clock.withZone(ZoneOffset.UTC));
        Instant first = stamps.next();
        assertThat(stamps.next()).isAfter(first).isBefore(first.plusMillis(1));
    }
}

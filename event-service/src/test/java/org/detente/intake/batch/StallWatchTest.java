package org.detente.intake.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StallWatchTest {
    private final AtomicLong nanos = new AtomicLong(-5);
    private final StallWatch watch = new StallWatch(Duration.ofSeconds(60), nanos::get);

    @Test
    void silence_between_writes_is_no_stall() {
        watch.writeBegins();
        watch.writeEnds();
        nanos.addAndGet(Duration.ofHours(1).toNanos());

        assertThat(watch.isStalled()).isFalse();
    }

    @Test
    void a_write_that_lasts_too_long_is_a_stall() {
        watch.writeBegins();
        nanos.addAndGet(Duration.ofSeconds(60).toNanos());
        assertThat(watch.isStalled()).isFalse();

        nanos.addAndGet(1);
        assertThat(watch.isStalled()).isTrue();
    }
}

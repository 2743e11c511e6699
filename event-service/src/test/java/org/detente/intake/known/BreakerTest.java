package org.detente.intake.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Breaker breaker = new Breaker(2, Duration.ofSeconds(5), nanos::get);

    @Test
    void it_opens_after_failures_in_a_row() {
        breaker.failed();
        assertThat(breaker.allows()).isTrue();

        breaker.failed();
        assertThat(breaker.allows()).isFalse();
    }

    @Test
    void an_answer_in_between_starts_the_count_anew() {
        breaker.failed();
        breaker.succeeded();
        breaker.failed();

        assertThat(breaker.allows()).isTrue();
    }

    @Test
    void after_the_pause_one_caller_tries_for_all() {
        open();
        pass(Duration.ofSeconds(5));

        assertThat(breaker.allows()).isTrue();
        assertThat(breaker.allows()).isFalse();

        breaker.succeeded();
        assertThat(breaker.allows()).isTrue();
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void a_failed_try_begins_another_pause() {
        open();
        pass(Duration.ofSeconds(5));
        assertThat(breaker.allows()).isTrue();
        breaker.failed();

        pass(Duration.ofSeconds(4));
        assertThat(breaker.allows()).isFalse();
        pass(Duration.ofSeconds(1));
        assertThat(breaker.allows()).isTrue();
    }

    private void open() {
        breaker.failed();
        breaker.failed();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}

package org.detente.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PatienceTicksTest {
    private static final Duration QUIET = Duration.ofMillis(200);

    @SuppressWarnings("NullAway.Init") // made before all tests
    private static Vertx vertx;

    private final AtomicInteger late = new AtomicInteger();

    @BeforeAll
    static void open() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
    }

    @Test
    void an_event_loop_that_was_busy_with_the_exchange_is_not_quiet() throws Exception {
        CompletableFuture<Integer> lateAfterwards = new CompletableFuture<>();
        vertx.runOnContext(start -> {
            Patience patience = new Patience(vertx, late::incrementAndGet);
            patience.allowQuiet(QUIET);
            vertx.runOnContext(busy -> {
                long begun = System.nanoTime();
                while (System.nanoTime() - begun < QUIET.toNanos() * 3) {
                    patience.progressed();
                }
                vertx.setTimer(
                        QUIET.toMillis() / 4,
                        soon -> {
                            lateAfterwards.complete(late.get());
                            patience.stop();
                        });
            });
        });

        assertThat(lateAfterwards.get(5, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void quiet_is_noticed_once() throws Exception {
        CompletableFuture<Void> noticed = new CompletableFuture<>();
        CompletableFuture<Integer> times = new CompletableFuture<>();
        vertx.runOnContext(start ->
                new Patience(
                                vertx,
                                () -> {
                                    late.incrementAndGet();
                                    noticed.complete(null);
                                })
                        .allowQuiet(QUIET));

        noticed.get(5, TimeUnit.SECONDS);
        vertx.setTimer(QUIET.toMillis() * 2, later -> times.complete(late.get()));
        assertThat(times.get(5, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void a_stopped_one_never_gives_up() throws Exception {
        CompletableFuture<Integer> times = new CompletableFuture<>();
        vertx.runOnContext(start -> {
            Patience patience = new Patience(vertx, late::incrementAndGet);
            patience.allowQuiet(QUIET);
            patience.allow(QUIET);
            patience.stop();
            vertx.setTimer(QUIET.toMillis() * 2, later -> times.complete(late.get()));
        });

        assertThat(times.get(5, TimeUnit.SECONDS)).isZero();
    }
}

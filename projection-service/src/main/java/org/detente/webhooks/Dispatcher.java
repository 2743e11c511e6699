package org.detente.webhooks;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.detente.query.Writes;
import org.detente.webhooks.Delivery.Attempt;
import org.jboss.logging.Logger;

/**
 * Sends what is due. Any number of replicas do: each takes messages for a while, calls outside of
 * any transaction, and writes down what came of it. What a replica took that died is taken by
 * another, so a message may come twice, with the same id.
 */
@ApplicationScoped
class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration CLOSE_TIME = Duration.ofSeconds(10);
    private static final int AT_ONCE = 16;

    /** The receiver wants nothing more (RFC 9110). */
    private static final int GONE = 410;

    private final Outbox outbox;
    private final Sender sender;
    private final Retention retention;
    private final WebhookMetrics metrics;
    private final Writes writes;
    private final WebhooksConfig config;
    private final BackOff backOff;
    private final Clock clock;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread loop = new Thread(this::loop, "webhooks");

    Dispatcher(
            Outbox outbox,
            Sender sender,
            Retention retention,
            WebhookMetrics metrics,
            Writes writes,
            WebhooksConfig config,
            Clock clock) {
        this.outbox = outbox;
        this.sender = sender;
        this.retention = retention;
        this.metrics = metrics;
        this.writes = writes;
        this.config = config;
        this.backOff = new BackOff(config.retryPause(), config.retryPauseMax());
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        if (config.enabled()) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopping.countDown();
        loop.join(CLOSE_TIME.toMillis());
    }

    private void loop() {
        try {
            while (!stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                sendWhatIsDue();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends until nothing is due. */
    void sendWhatIsDue() {
        try {
            while (stopping.getCount() > 0 && sendSome()) {
                LOG.trace("there may be more to send");
            }
            retention.enforceWhenDue();
        } catch (RuntimeException failure) {
            LOG.warnf("webhooks wait: %s", failure.getMessage());
        }
    }

    /** Whether there was anything to send. */
    private boolean sendSome() {
        Instant now = clock.instant();
        // longer than an attempt takes, so that nobody takes what is under way
        Duration lease = config.connectTimeout().plus(config.answerTimeout()).multipliedBy(3);
        List<Outbox.Claimed> claimed =
                writes.inTransaction(
                        transaction -> outbox.claim(transaction, now, now.plus(lease), AT_ONCE));
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            claimed.forEach(message -> each.execute(() -> send(message)));
        }
        return !claimed.isEmpty();
    }

    private void send(Outbox.Claimed message) {
        try {
            Attempt attempt = sender.send(message);
            Optional<Instant> next =
                    isLast(attempt) ? Optional.empty() : Optional.of(next(attempt));
            writes.inTransaction(transaction -> {
                outbox.settle(transaction, message.id(), attempt, next);
                return next;
            });
            metrics.attempted(attempt, next.isEmpty());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            // the claim ends by itself, and the message is sent again
            LOG.warnf("an attempt was not written down: %s", failure.getMessage());
        }
    }

    private boolean isLast(Attempt attempt) {
        boolean gone = attempt.status() != null && attempt.status() == GONE;
        return attempt.arrived() || gone || attempt.number() >= config.attemptsMax();
    }

    private Instant next(Attempt attempt) {
        return clock.instant()
                .plus(backOff.after(attempt.number(), ThreadLocalRandom.current().nextDouble()))
                .truncatedTo(ChronoUnit.MICROS);
    }
}

package org.detente.archive.follow;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.detente.archive.ArchiveConfig;
import org.detente.archive.log.LogClients;
import org.detente.archive.store.S3Settings;
import org.detente.archive.store.Store;
import org.detente.archive.store.StoreException;
import org.detente.archive.store.StoreLocation;
import org.jboss.logging.Logger;

/**
 * The archiver's thread: follows the topic, and after any failure begins again at its archive's
 * end.
 */
@Singleton
class ArchiveRunner {
    private static final Logger LOG = Logger.getLogger(ArchiveRunner.class);
    private static final Duration CLOSE_TIME = Duration.ofSeconds(10);
    private static final int PAUSES_MAX = 10;

    private final Supplier<Store> stores;
    private final LogClients clients;
    private final Limits limits;
    private final Pace pace;
    private final ArchiveProgress progress;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "archive-runner");
    private volatile ArchiverState state = new ArchiverState.Starting();

    /** How often the topic is looked at, and the pause after a first failure. */
    record Pace(Duration check, Duration retry) {}

    @Inject
    ArchiveRunner(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            ArchiveConfig config,
            ArchiveProgress progress,
            Clock clock) {
        this(
                () -> open(config.archive()),
                new LogClients(kafka, config.log().topic()),
                Limits.of(config.archive()),
                new Pace(config.archive().checkInterval(), config.archive().retryPause()),
                progress,
                clock);
    }

    ArchiveRunner(
            Supplier<Store> stores,
            LogClients clients,
            Limits limits,
            Pace pace,
            ArchiveProgress progress,
            Clock clock) {
        this.stores = stores;
        this.clients = clients;
        this.limits = limits;
        this.pace = pace;
        this.progress = progress;
        this.clock = clock;
    }

    private static Store open(ArchiveConfig.Archive config) {
        S3Settings s3 =
                new S3Settings(
                        config.s3().endpoint(),
                        config.s3().region(),
                        config.s3().pathStyle()
                                ? S3Settings.Addressing.PATH
                                : S3Settings.Addressing.HOST);
        return StoreLocation.open(config.store(), Path.of("").toAbsolutePath(), s3);
    }

    void start(@Observes StartupEvent started) {
        begin();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        end();
    }

    void begin() {
        thread.start();
    }

    /** Lets it write what it has read, and waits for that. */
    void end() throws InterruptedException {
        stopping.countDown();
        thread.join(CLOSE_TIME.toMillis());
    }

    ArchiverState state() {
        return state;
    }

    boolean isRunning() {
        return thread.isAlive();
    }

    private void run() {
        int failures = 0;
        while (!isStopping()) {
            long before = progress.records();
            try {
                follow();
            } catch (RefusedException refusal) {
                enter(new ArchiverState.Refusing(String.valueOf(refusal.getMessage())));
            } catch (StoreException away) {
                enter(new ArchiverState.StoreAway(String.valueOf(away.getMessage())));
            } catch (Archiver.NoTopicException | KafkaException away) {
                enter(new ArchiverState.Waiting(String.valueOf(away.getMessage())));
            } catch (RuntimeException bug) {
                LOG.error("The archiver failed and begins again at its archive's end", bug);
                enter(new ArchiverState.Waiting("failed: " + bug));
            }
            failures = progress.records() > before ? 1 : Math.min(failures + 1, PAUSES_MAX);
            pause(pace.retry().multipliedBy(failures));
        }
    }

    private void follow() {
        try (Store store = stores.get()) {
            new Archiver(store, clients, limits, pace.check(), progress, clock)
                    .follow(this::isStopping, id -> enter(new ArchiverState.Following(id)));
        }
    }

    private void enter(ArchiverState next) {
        boolean isNews = !next.equals(state);
        state = next;
        if (!isNews) {
            return;
        }
        switch (next) {
            case ArchiverState.Starting() -> LOG.debug("Starting");
            case ArchiverState.Following(String topicId) ->
                    LOG.infof("Archiving topic %s (%s)", clients.topic(), topicId);
            case ArchiverState.Waiting(String reason) ->
                    LOG.warnf("Nothing is archived for now: %s", reason);
            case ArchiverState.StoreAway(String reason) ->
                    LOG.errorf("Nothing is archived until the store takes it: %s", reason);
            case ArchiverState.Refusing(String remedy) ->
                    LOG.errorf("Nothing is archived until somebody acts: %s", remedy);
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void pause(Duration pause) {
        try {
            var _ = stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }
}

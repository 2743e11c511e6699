package org.detente.projection;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The poll loop of one version: has a {@link LogFollower} follow the log, and after any failure
 * begin again after a pause. One platform thread.
 */
final class ProjectionRunner {
    private static final Logger LOG = Logger.getLogger(ProjectionRunner.class);
    private static final Duration CLOSE_TIME = Duration.ofSeconds(10);

    private final LogFollower follower;
    private final ProjectionConfig config;
    private final ProjectionMetrics metrics;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean hasRun;
    private volatile RunnerState state = new RunnerState.Starting();

    ProjectionRunner(
            String schema,
            LogFollower follower,
            ProjectionConfig config,
            ProjectionMetrics metrics) {
        this.follower = follower;
        this.config = config;
        this.metrics = metrics;
        this.thread = new Thread(this::run, "projection-runner-" + schema);
    }

    void start() {
        thread.start();
    }

    void stop() throws InterruptedException {
        stopping.countDown();
        follower.stop();
        thread.join(CLOSE_TIME.toMillis());
    }

    /** Waits at a position until it is given another; null: waits nowhere. */
    void holdAt(@Nullable LogPosition position) {
        follower.holdAt(position);
    }

    /** Whether this is the version that is read. */
    void serves(boolean now) {
        follower.serves(now);
    }

    RunnerState state() {
        return state;
    }

    /** Whether the log has been reached since the start. */
    boolean hasRun() {
        return hasRun;
    }

    private void run() {
        Duration pause = config.retryPause();
        while (!stopped()) {
            try {
                follower.follow(this::polled);
            } catch (WakeupException stop) {
                LOG.debug("woken to stop");
            } catch (LogRefusedException refusal) {
                LOG.error(refusal.getMessage());
                state = new RunnerState.Refusing(String.valueOf(refusal.getMessage()));
                pause = config.retryPauseMax();
            } catch (SQLException | KafkaException | LogAwayException away) {
                LOG.warnf("cannot follow the log: %s; trying again in %s", away, pause);
                state = new RunnerState.Waiting(String.valueOf(away.getMessage()));
                pause = longer(pause);
            } catch (RuntimeException bug) {
                LOG.errorf(bug, "the poll loop failed; trying again in %s", pause);
                state = new RunnerState.Waiting("failed: " + bug.getClass().getSimpleName());
                pause = longer(pause);
            }
            if (metrics.takeProgress()) {
                pause = config.retryPause();
            }
            pauseFor(pause);
        }
    }

    private void polled() {
        state = new RunnerState.Running();
        hasRun = true;
    }

    private Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(config.retryPauseMax()) > 0 ? config.retryPauseMax() : twice;
    }

    private boolean stopped() {
        return stopping.getCount() == 0;
    }

    private void pauseFor(Duration pause) {
        try {
            boolean stop = stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            LOG.tracef("stopping: %s", stop);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }
}

package org.detente.alerts;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.detente.projection.LogPosition;
import org.detente.projection.ProjectionConfig;
import org.detente.query.Dates;
import org.detente.query.Reads;
import org.detente.query.Snapshot;
import org.jboss.logging.Logger;

/**
 * Has rules look again and again: when what was logged has settled, and when a day begins. One
 * replica of a set does at a time; when it dies another goes on.
 */
@ApplicationScoped
class AlertWatch {
    private static final Logger LOG = Logger.getLogger(AlertWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration CLOSE_TIME = Duration.ofSeconds(10);

    /** A look may take a tenth of the time: after one, so many times as long goes to others. */
    private static final int REST = 9;

    private final DataSource dataSource;
    private final Reads reads;
    private final Round round;
    private final AlertsConfig config;
    private final String set;
    private final Clock clock;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread watch = new Thread(this::watch, "alerts");

    private LogPosition seen = LogPosition.NOWHERE;
    private long seenNanos = System.nanoTime();
    private long movingSinceNanos = System.nanoTime();
    private long restUntilNanos = System.nanoTime();

    AlertWatch(
            DataSource dataSource,
            Reads reads,
            Round round,
            AlertsConfig config,
            ProjectionConfig projections,
            Clock clock) {
        this.dataSource = dataSource;
        this.reads = reads;
        this.round = round;
        this.config = config;
        this.set = projections.set();
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        if (config.enabled()) {
            watch.start();
        }
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopping.countDown();
        watch.join(CLOSE_TIME.toMillis());
    }

    private void watch() {
        while (!pause()) {
            try {
                if (hasSettled()) {
                    lead();
                }
            } catch (SQLException | RuntimeException failure) {
                LOG.warnf("the rules of alerts wait: %s", failure.getMessage());
            }
        }
    }

    /**
     * Whether what was applied last lies back a while, or much has been applied for long; and the
     * look before lies back long enough for what it took.
     */
    private boolean hasSettled() {
        long now = System.nanoTime();
        if (now < restUntilNanos) {
            return false;
        }
        LogPosition position = reads.inSnapshot(Snapshot::position);
        boolean rested = now - seenNanos >= config.settle().toNanos();
        if (!position.equals(seen)) {
            movingSinceNanos = rested ? now : movingSinceNanos;
            seen = position;
            seenNanos = now;
            rested = false;
        }
        return rested || now - movingSinceNanos >= config.settleMax().toNanos();
    }

    private void lead() throws SQLException {
        try (Connection leading = dataSource.getConnection()) {
            if (!lock(leading, "pg_try_advisory_lock")) {
                return;
            }
            long begun = System.nanoTime();
            try {
                while (stopping.getCount() > 0
                        && round.run(Dates.today(clock)) == Round.Outcome.MORE) {
                    LOG.trace("looked at some, and look at others");
                }
                movingSinceNanos = System.nanoTime();
                restUntilNanos = movingSinceNanos + REST * (movingSinceNanos - begun);
            } finally {
                boolean released = lock(leading, "pg_advisory_unlock");
                LOG.tracef("released %s", released);
            }
        }
    }

    private boolean lock(Connection connection, String function) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select " + function + "(hashtext('detente alerts ' || ?))")) {
            statement.setString(1, set);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** True when it is time to stop. */
    private boolean pause() {
        try {
            return stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}

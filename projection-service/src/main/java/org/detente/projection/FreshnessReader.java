package org.detente.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Measures the lag of the tables behind the end of the log. */
@ApplicationScoped
public class FreshnessReader {
    private final EventLog log;
    private final CursorTable cursors;
    private final ParkedTable parked;
    private final Runners runners;
    private final ProjectionConfig config;
    private final Clock clock;
    private final AtomicReference<Instant> caughtUp;

    FreshnessReader(
            EventLog log,
            CursorTable cursors,
            ParkedTable parked,
            Runners runners,
            ProjectionConfig config,
            Clock clock) {
        this.log = log;
        this.cursors = cursors;
        this.parked = parked;
        this.runners = runners;
        this.config = config;
        this.clock = clock;
        this.caughtUp = new AtomicReference<>(clock.instant());
    }

    /** The freshness of the tables as the connection's snapshot sees them. */
    public Freshness read(Connection connection, String schema) throws SQLException {
        LogPosition position = cursors.load(connection);
        Long lag = lagRecords(position);
        if (lag != null && lag == 0) {
            caughtUp.set(clock.instant());
        }
        Duration behind = Duration.between(caughtUp.get(), clock.instant());
        RunnerState state = runners.state();
        return new Freshness(
                config.set(),
                schema,
                name(state),
                reason(state),
                position.token(),
                lag,
                lag != null && lag == 0 ? 0 : behind.toMillis() / 1000.0,
                parked.count(connection));
    }

    private @Nullable Long lagRecords(LogPosition position) {
        try {
            return position.recordsBehind(log.endOffsets(log.identity().partitions()));
        } catch (LogAwayException away) {
            return null;
        }
    }

    private static String name(RunnerState state) {
        return switch (state) {
            case RunnerState.Starting _ -> "starting";
            case RunnerState.Running _ -> "running";
            case RunnerState.Waiting _ -> "waiting";
            case RunnerState.Refusing _ -> "refusing";
        };
    }

    private static @Nullable String reason(RunnerState state) {
        return switch (state) {
            case RunnerState.Starting _, RunnerState.Running _ -> null;
            case RunnerState.Waiting waiting -> waiting.reason();
            case RunnerState.Refusing refusing -> refusing.reason();
        };
    }
}

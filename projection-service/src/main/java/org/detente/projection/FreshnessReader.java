package org.detente.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measures the lag of the tables behind the end of the log. */
@ApplicationScoped
public class FreshnessReader {
    private final EventLog log;
    private final CursorTable cursors;
    private final ParkedTable parked;
    private final Runners runners;
    private final ProjectionConfig config;
    private final LogEnds ends;

    FreshnessReader(
            EventLog log,
            CursorTable cursors,
            ParkedTable parked,
            Runners runners,
            ProjectionConfig config,
            LogEnds ends) {
        this.log = log;
        this.cursors = cursors;
        this.parked = parked;
        this.runners = runners;
        this.config = config;
        this.ends = ends;
    }

    /** The freshness of the tables as the connection's snapshot sees them. */
    public Freshness read(Connection connection, String schema) throws SQLException {
        LogPosition position = cursors.load(connection);
        Long lag = lagRecords(position);
        RunnerState state = runners.state();
        return new Freshness(
                config.set(),
                schema,
                name(state),
                reason(state),
                position.token(),
                lag,
                behind(position, lag).toMillis() / 1000.0,
                parked.count(connection));
    }

    private @Nullable Long lagRecords(LogPosition position) {
        try {
            Map<Integer, Long> now = log.endOffsets(log.identity().partitions());
            ends.sampled(now);
            return position.recordsBehind(now);
        } catch (LogAwayException away) {
            return null;
        }
    }

    /** While the broker is away nothing is known of what came since it was last asked. */
    private Duration behind(LogPosition position, @Nullable Long lag) {
        Duration behind = ends.behind(position);
        Duration unknown = lag == null ? ends.sinceSampled() : Duration.ZERO;
        return behind.compareTo(unknown) > 0 ? behind : unknown;
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

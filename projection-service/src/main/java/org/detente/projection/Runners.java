package org.detente.projection;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The poll loops of this replica, one for each version that is followed. */
@ApplicationScoped
public class Runners {
    private final DataSource dataSource;
    private final EventLog log;
    private final CursorTable cursors;
    private final EventIndexTable index;
    private final ParkedTable parked;
    private final List<Projection> projections;
    private final AppliedSignal applied;
    private final ProjectionConfig config;
    private final ProjectionMetrics metrics;

    private final Precedence precedence;
    private final Map<String, ProjectionRunner> running = new ConcurrentHashMap<>();
    private volatile String serving;

    Runners(
            DataSource dataSource,
            EventLog log,
            CursorTable cursors,
            EventIndexTable index,
            ParkedTable parked,
            @All List<Projection> projections,
            AppliedSignal applied,
            ProjectionConfig config,
            ProjectionMetrics metrics,
            Clock clock) {
        this.dataSource = dataSource;
        this.log = log;
        this.cursors = cursors;
        this.index = index;
        this.parked = parked;
        this.projections = projections;
        this.applied = applied;
        this.config = config;
        this.metrics = metrics;
        this.precedence = new Precedence(clock);
        this.serving = config.schema();
    }

    /** Follows these versions and no others. */
    public void follow(Set<String> schemas, String nowServing) throws InterruptedException {
        serving = nowServing;
        for (String schema : schemas) {
            running.computeIfAbsent(schema, this::started);
        }
        for (String schema : Set.copyOf(running.keySet())) {
            ProjectionRunner runner = schemas.contains(schema) ? null : running.remove(schema);
            if (runner != null) {
                runner.stop();
            }
        }
        running.forEach((schema, runner) -> runner.serves(schema.equals(nowServing)));
    }

    private ProjectionRunner started(String name) {
        VersionSchema schema = new VersionSchema(dataSource, name);
        ProjectionRunner runner =
                new ProjectionRunner(
                        name,
                        new LogFollower(
                                schema,
                                log,
                                new BatchApplier(schema, cursors, index, parked, projections),
                                cursors,
                                applied,
                                config,
                                metrics,
                                precedence),
                        config,
                        metrics);
        runner.start();
        return runner;
    }

    /** Lets the runner of a version wait at a position; null: it goes on. */
    public void hold(String schema, @Nullable LogPosition position) {
        ProjectionRunner runner = running.get(schema);
        if (runner != null) {
            runner.holdAt(position);
        }
    }

    /** What the loop of the serving version is doing. */
    public RunnerState state() {
        ProjectionRunner runner = running.get(serving);
        return runner == null ? new RunnerState.Starting() : runner.state();
    }

    /** Whether the loop of the serving version has reached the log since the start. */
    boolean hasRun() {
        ProjectionRunner runner = running.get(serving);
        return runner != null && runner.hasRun();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        follow(Set.of(), serving);
    }
}

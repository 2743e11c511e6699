package org.detente.version;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.detente.projection.FoldVersion;
import org.detente.projection.Runners;
import org.detente.version.ProjectionVersion.State;
import org.jboss.logging.Logger;

/**
 * Looks what versions there are and has this replica follow them; leads a rebuild where no other
 * replica does. One platform thread for each.
 */
@ApplicationScoped
class VersionWatch {
    private static final Logger LOG = Logger.getLogger(VersionWatch.class);
    private static final Duration CALM = Duration.ofSeconds(1);
    private static final Duration BUSY = Duration.ofMillis(100);
    private static final Duration CLOSE_TIME = Duration.ofSeconds(10);
    private static final int BEFORE_OTHERS = 100;

    private final Versions versions;
    private final Runners runners;
    private final Rebuild rebuild;
    private final Clock clock;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread watch = new Thread(this::watch, "version-watch");
    private final Thread lead = new Thread(this::lead, "rebuild");
    private volatile List<ProjectionVersion> known = List.of();

    VersionWatch(Versions versions, Runners runners, Rebuild rebuild, Clock clock) {
        this.versions = versions;
        this.runners = runners;
        this.rebuild = rebuild;
        this.clock = clock;
    }

    void start(@Observes @Priority(BEFORE_OTHERS) StartupEvent started) throws SQLException {
        versions.ensureFirst();
        boolean stale =
                versions.all().stream()
                        .noneMatch(version -> version.fold.equals(FoldVersion.CURRENT));
        if (stale) {
            versions.giveUpOldFold();
            LOG.infof("the fold is new; building %s", versions.begin().orElse("another version"));
        }
        watch.start();
        lead.start();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopping.countDown();
        watch.join(CLOSE_TIME.toMillis());
        lead.join(CLOSE_TIME.toMillis());
    }

    private void watch() {
        while (!pauseFor(isBusy() ? BUSY : CALM)) {
            try {
                known = versions.all();
                follow(known);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException away) {
                LOG.warnf("cannot look for versions: %s", away.getMessage());
            }
        }
    }

    private boolean isBusy() {
        return known.isEmpty()
                || known.stream().anyMatch(version -> version.state == State.building);
    }

    private void follow(List<ProjectionVersion> all) throws InterruptedException {
        Set<String> followed =
                all.stream()
                        .filter(ProjectionVersion::isFollowed)
                        .filter(version -> version.fold.equals(FoldVersion.CURRENT))
                        .map(version -> version.schemaName)
                        .collect(Collectors.toSet());
        String serving =
                all.stream()
                        .filter(version -> version.state == State.serving)
                        .map(version -> version.schemaName)
                        .findFirst()
                        .orElse("");
        runners.follow(followed, serving);
        for (ProjectionVersion version : all) {
            runners.hold(version.schemaName, version.holdAt(clock.instant()).orElse(null));
        }
    }

    private void lead() {
        while (!pauseFor(CALM)) {
            try {
                rebuild.step(known);
            } catch (SQLException | RuntimeException failure) {
                LOG.warnf("the rebuild waits: %s", failure);
            }
        }
    }

    /** True when it is time to stop. */
    private boolean pauseFor(Duration time) {
        try {
            return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}

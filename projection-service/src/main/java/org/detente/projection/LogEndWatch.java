package org.detente.projection;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks every second where the log ends, so that a lag has a beginning whoever asks for it. */
@ApplicationScoped
class LogEndWatch {
    private static final Logger LOG = Logger.getLogger(LogEndWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final EventLog log;
    private final LogEnds ends;
    private final CountDownLatch stopping = new CountDownLatch(1);

    LogEndWatch(EventLog log, LogEnds ends) {
        this.log = log;
        this.ends = ends;
    }

    void start(@Observes StartupEvent started) {
        Thread.ofVirtual().name("log-end-watch").start(this::watch);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopping.countDown();
    }

    private void watch() {
        try {
            while (!stopping.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            ends.sampled(log.endOffsets(log.identity().partitions()));
        } catch (LogAwayException away) {
            LOG.debugf("the end of the log is not known: %s", away.getMessage());
        }
    }
}

package org.detente.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.detente.feed.FeedReader.Placed;
import org.detente.projection.AppliedSignal;
import org.detente.projection.LogPosition;
import org.detente.query.Reads;
import org.detente.query.Snapshot;
import org.detente.watch.AlertSource;
import org.detente.watch.RaisedAlert;
import org.jboss.logging.Logger;

/**
 * Looks what is new and tells the streams of this replica: one reader for all of them. What another
 * replica applies is seen in the cursor, which is looked at several times a second while anybody
 * listens.
 */
@ApplicationScoped
class FeedWatch {
    private static final Logger LOG = Logger.getLogger(FeedWatch.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final int AT_ONCE = 1000;

    private final Reads reads;
    private final FeedReader reader;
    private final FeedTable table;
    private final AppliedSignal applied;
    private final AlertSource alerts;
    private final StreamConfig config;

    private final Set<Listener> listeners = new HashSet<>();
    private FeedPosition told = new FeedPosition(LogPosition.NOWHERE, "");
    private long toldAlert;
    private boolean stopped;

    FeedWatch(
            Reads reads,
            FeedReader reader,
            FeedTable table,
            AppliedSignal applied,
            AlertSource alerts,
            StreamConfig config,
            MeterRegistry registry) {
        this.reads = reads;
        this.reader = reader;
        this.table = table;
        this.applied = applied;
        this.alerts = alerts;
        this.config = config;
        Gauge.builder("detente.stream.open", this, FeedWatch::open)
                .description("Streams of the feed that are open")
                .register(registry);
    }

    void start(@Observes StartupEvent started) {
        Thread.ofVirtual().name("feed-watch").start(this::watch);
    }

    synchronized void stop(@Observes ShutdownEvent shutdown) {
        stopped = true;
        listeners.forEach(listener -> listener.tell(new FeedMessage.End()));
        notifyAll();
    }

    synchronized int open() {
        return listeners.size();
    }

    /** A listener that is told of all that follows its beginning; empty when there are too many. */
    Optional<Listener> join() {
        // where nobody listened nobody has looked; read outside the lock, which event loops take
        // too
        return join(
                open() == 0 ? Optional.of(reads.inSnapshot(this::beginning)) : Optional.empty());
    }

    /** From where the first listener is told. */
    private record Beginning(FeedPosition position, long alert) {}

    private Beginning beginning(Snapshot snapshot) throws SQLException {
        return new Beginning(present(snapshot), alerts.last(snapshot.connection()));
    }

    private synchronized Optional<Listener> join(Optional<Beginning> beginning) {
        if (listeners.size() >= config.streamsMax()) {
            return Optional.empty();
        }
        if (listeners.isEmpty() && beginning.isPresent()) {
            told = beginning.get().position();
            toldAlert = beginning.get().alert();
        }
        Listener listener = new Listener(told, config.waitingBatchesMax());
        if (stopped) {
            listener.tell(new FeedMessage.End());
        }
        listeners.add(listener);
        notifyAll();
        return Optional.of(listener);
    }

    /** Ends a listener's stream, now or as soon as it looks. */
    synchronized void leave(Listener listener) {
        if (listeners.remove(listener)) {
            listener.tell(new FeedMessage.End());
        }
    }

    private FeedPosition present(Snapshot snapshot) throws SQLException {
        return new FeedPosition(snapshot.position(), table.tables(snapshot));
    }

    private void watch() {
        try {
            while (awaitListeners()) {
                applied.await(LOOK_AGAIN);
                look();
                lookForAlerts();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean awaitListeners() throws InterruptedException {
        while (listeners.isEmpty() && !stopped) {
            wait();
        }
        return !stopped;
    }

    private synchronized FeedPosition told() {
        return told;
    }

    private void look() {
        FeedPosition from = told();
        try {
            reads.inSnapshot(snapshot -> news(snapshot, from))
                    .ifPresent(message -> tell(from, message));
        } catch (RuntimeException away) {
            LOG.warnf("the streams hear nothing new for now: %s", away.getMessage());
        }
    }

    private synchronized long toldAlert() {
        return toldAlert;
    }

    /** Alerts have no place in the log: they are told in the order in which they were raised. */
    private void lookForAlerts() {
        long last = toldAlert();
        try {
            List<RaisedAlert> raised =
                    reads.inSnapshot(
                            snapshot -> alerts.after(snapshot.connection(), last, AT_ONCE));
            if (!raised.isEmpty()) {
                tell(last, raised);
            }
        } catch (RuntimeException away) {
            LOG.debugf("the streams hear of no alerts for now: %s", away.getMessage());
        }
    }

    private synchronized void tell(long from, List<RaisedAlert> raised) {
        if (toldAlert != from) {
            return; // the last listener left and another one came while this was read
        }
        toldAlert = raised.getLast().number();
        FeedMessage message = new FeedMessage.Alerts(raised, told);
        listeners.forEach(listener -> listener.tell(message));
    }

    private Optional<FeedMessage> news(Snapshot snapshot, FeedPosition from) throws SQLException {
        FeedPosition now = present(snapshot);
        if (now.equals(from)) {
            return Optional.empty();
        }
        if (from.isForeignTo(now.log())) {
            return Optional.of(new FeedMessage.Reset(FeedMessage.Reason.FOREIGN, now));
        }
        if (from.isOutdatedBy(now.tables())) {
            return Optional.of(new FeedMessage.Reset(FeedMessage.Reason.REBUILT, now));
        }
        if (FeedTable.distance(from.log(), now.log()) > config.replayRecordsMax()) {
            return Optional.of(new FeedMessage.Reset(FeedMessage.Reason.TOO_OLD, now));
        }
        return Optional.of(new FeedMessage.Batch(entries(snapshot, from.log()), now));
    }

    /** All that a position does not cover, in feed order. */
    private List<Placed> entries(Snapshot snapshot, LogPosition from) throws SQLException {
        List<Placed> entries = new ArrayList<>();
        LogPosition reached = from;
        List<Placed> next;
        do {
            next =
                    reader.after(
                            snapshot.connection(),
                            reached,
                            snapshot.position().nextOffsets(),
                            AT_ONCE);
            entries.addAll(next);
            for (Placed each : next) {
                reached = reached.past(each.place().partition(), each.place().offset());
            }
        } while (next.size() == AT_ONCE);
        return List.copyOf(entries);
    }

    private synchronized void tell(FeedPosition from, FeedMessage message) {
        if (!told.equals(from)) {
            return; // the last listener left and another one came while this was read
        }
        told =
                switch (message) {
                    case FeedMessage.Batch batch -> batch.end();
                    case FeedMessage.Reset reset -> reset.at();
                    case FeedMessage.Alerts _, FeedMessage.End _ -> told;
                };
        listeners.forEach(listener -> listener.tell(message));
    }
}

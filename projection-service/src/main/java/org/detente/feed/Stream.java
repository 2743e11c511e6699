package org.detente.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.detente.feed.FeedMessage.Reason;
import org.detente.feed.FeedReader.Placed;
import org.detente.projection.LogPosition;
import org.detente.query.Reads;
import org.detente.watch.RaisedAlert;
import org.jboss.logging.Logger;

/**
 * One stream, on a virtual thread of its own: first what its reader has not seen yet, up to where
 * its listener begins, then what the listener is told. Only this thread waits for a slow reader.
 */
final class Stream implements StreamingOutput {
    private static final Logger LOG = Logger.getLogger(Stream.class);
    private static final int AT_ONCE = 500;

    private final Reads reads;
    private final FeedReader reader;
    private final ObjectMapper json;
    private final StreamConfig config;
    private final Listener listener;
    private final Optional<FeedPosition> from;
    private final FeedFilter filter;

    private FeedPosition reached;

    /**
     * A stream.
     *
     * @param from what its reader has seen; empty: it is to begin now
     */
    Stream(
            Reads reads,
            FeedReader reader,
            ObjectMapper json,
            StreamConfig config,
            Listener listener,
            Optional<FeedPosition> from,
            FeedFilter filter) {
        this.reads = reads;
        this.reader = reader;
        this.json = json;
        this.config = config;
        this.listener = listener;
        this.from = from;
        this.filter = filter;
        this.reached = listener.begin();
    }

    @Override
    public void write(OutputStream output) {
        try {
            SseWriter out = new SseWriter(output, json);
            out.begin();
            catchUp(out);
            listen(out);
        } catch (IOException gone) {
            LOG.debugf("a reader has left: %s", gone.getMessage());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void catchUp(SseWriter out) throws IOException {
        FeedPosition begin = listener.begin();
        Optional<Reason> objection = from.flatMap(position -> objection(position, begin));
        if (objection.isPresent()) {
            out.reset(begin, objection.get());
        } else if (from.isPresent()) {
            reached = new FeedPosition(from.get().log(), begin.tables());
            replay(out, begin.log());
        }
        out.heartbeat(reached);
    }

    private Optional<Reason> objection(FeedPosition position, FeedPosition begin) {
        if (position.isForeignTo(begin.log())) {
            return Optional.of(Reason.FOREIGN);
        }
        if (position.isOutdatedBy(begin.tables())) {
            return Optional.of(Reason.REBUILT);
        }
        return FeedTable.distance(position.log(), begin.log()) > config.replayRecordsMax()
                ? Optional.of(Reason.TOO_OLD)
                : Optional.empty();
    }

    private void replay(SseWriter out, LogPosition upTo) throws IOException {
        List<Placed> next;
        do {
            LogPosition after = reached.log();
            next =
                    reads.inSnapshot(snapshot ->
                            reader.after(
                                    snapshot.connection(), after, upTo.nextOffsets(), AT_ONCE));
            for (Placed each : next) {
                pass(out, each);
            }
            out.flush();
        } while (next.size() == AT_ONCE);
        reached = new FeedPosition(reached.log().furthest(upTo), reached.tables());
    }

    private void listen(SseWriter out) throws IOException, InterruptedException {
        long due = System.nanoTime() + config.heartbeat().toNanos();
        while (true) {
            switch (listener.next(Duration.ofNanos(due - System.nanoTime()))) {
                case FeedMessage.Batch batch -> tell(out, batch);
                case FeedMessage.Alerts alerts -> tell(out, alerts);
                case FeedMessage.Reset reset -> {
                    reached = reset.at();
                    out.reset(reached, reset.reason());
                }
                case FeedMessage.End _ -> {
                    return;
                }
                case null -> {}
            }
            if (System.nanoTime() - due >= 0) {
                out.heartbeat(reached);
                due += config.heartbeat().toNanos();
            }
        }
    }

    private void tell(SseWriter out, FeedMessage.Batch batch) throws IOException {
        for (Placed each : batch.entries()) {
            // a reader may have begun from a position that was not applied yet
            if (!each.place().isCoveredBy(reached.log())) {
                pass(out, each);
            }
        }
        out.flush();
        reached = new FeedPosition(reached.log().furthest(batch.end().log()), batch.end().tables());
    }

    private void tell(SseWriter out, FeedMessage.Alerts alerts) throws IOException {
        for (RaisedAlert alert : alerts.raised()) {
            if (filter.wants(alert)) {
                out.alert(alert);
            }
        }
        out.flush();
    }

    private void pass(SseWriter out, Placed each) throws IOException {
        LogPosition past = reached.log().past(each.place().partition(), each.place().offset());
        reached = new FeedPosition(past, reached.tables());
        if (filter.wants(each.entry())) {
            out.change(reached, each.entry());
        }
    }
}

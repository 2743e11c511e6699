package org.detente.query;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Answers that are written while they are read, all of one snapshot. What goes wrong before the
 * first byte is answered as a problem; what goes wrong later breaks the connection, so that nobody
 * takes a part for the whole.
 */
@ApplicationScoped
class Exports {
    private static final Logger LOG = Logger.getLogger(Exports.class);
    private static final int BUFFER_BYTES = 1 << 16;

    private final OpenSnapshot.Source snapshots;
    private final CurrentVertxRequest current;
    private final int runningMax;
    private final Semaphore places;

    Exports(OpenSnapshot.Source snapshots, CurrentVertxRequest current, ExportConfig config) {
        this.snapshots = snapshots;
        this.current = current;
        this.runningMax = config.runningMax();
        this.places = new Semaphore(runningMax);
    }

    /** Writes an answer. */
    @FunctionalInterface
    interface Body {
        void write(OutputStream output) throws IOException, SQLException;
    }

    /** What is to be answered: either short, or a body that is written while it is read. */
    sealed interface Answer {
        Response.ResponseBuilder head();

        /** All of the answer, which needs no snapshot any more. */
        record Ready(Response.ResponseBuilder head) implements Answer {}

        /** The beginning of an answer, whose body is still to be written. */
        record Running(Response.ResponseBuilder head, Body body) implements Answer {}
    }

    /** Begins an answer. */
    @FunctionalInterface
    interface Beginning {
        Answer begin(Snapshot snapshot) throws SQLException;
    }

    /**
     * Answers from one snapshot.
     *
     * @param headers completes the head of either answer
     */
    Response answer(
            Beginning beginning,
            Function<Snapshot, Function<Response.ResponseBuilder, Response>> headers) {
        OpenSnapshot open = open();
        boolean handedOver = false;
        try {
            Answer answer = beginning.begin(open.snapshot());
            if (answer instanceof Answer.Running running && !isHead()) {
                running.head().entity(stream(open, running.body()));
                handedOver = true;
            }
            return headers.apply(open.snapshot()).apply(answer.head());
        } catch (SQLException failure) {
            throw new DatabaseException(failure);
        } finally {
            if (!handedOver) {
                open.close();
            }
        }
    }

    private OpenSnapshot open() {
        try {
            return snapshots.open();
        } catch (SQLException failure) {
            throw new DatabaseException(failure);
        }
    }

    private boolean isHead() {
        return current.getCurrent().request().method().equals(HttpMethod.HEAD);
    }

    private StreamingOutput stream(OpenSnapshot open, Body body) {
        if (!places.tryAcquire()) {
            throw tooMany();
        }
        RoutingContext routing = current.getCurrent();
        AtomicBoolean taken = new AtomicBoolean();
        // a reader who leaves before the first byte leaves nobody to close it
        routing.addEndHandler(_ -> {
            if (taken.compareAndSet(false, true)) {
                Thread.startVirtualThread(() -> end(open));
            }
        });
        return output -> {
            if (taken.compareAndSet(false, true)) {
                write(routing, open, body, output);
            }
        };
    }

    private void write(RoutingContext routing, OpenSnapshot open, Body body, OutputStream output)
            throws IOException {
        try {
            BufferedOutputStream buffered = new BufferedOutputStream(output, BUFFER_BYTES);
            body.write(buffered);
            buffered.flush();
        } catch (IOException gone) {
            LOG.debugf("a reader has left an export: %s", gone.getMessage());
            throw cutOff(routing, gone);
        } catch (SQLException | RuntimeException failure) {
            LOG.warnf(failure, "an export was cut off");
            throw cutOff(routing, failure);
        } finally {
            end(open);
        }
    }

    /**
     * Breaks the connection and waits until it is broken: whoever returned before that would have
     * the answer ended as if it were whole.
     */
    private static IOException cutOff(RoutingContext routing, Exception why) {
        routing.request().connection().close().toCompletionStage().toCompletableFuture().join();
        return new IOException("the export was cut off", why);
    }

    private void end(OpenSnapshot open) {
        open.close();
        places.release();
    }

    private ProblemException tooMany() {
        return new ProblemException(
                new Problem(
                        "too-many-exports",
                        "Too many exports",
                        429,
                        "This replica writes "
                                + runningMax
                                + " exports at a time (detente.exports.running-max). Try again when one of"
                                + " them has ended, or ask for pages with limit.",
                        List.of()));
    }
}

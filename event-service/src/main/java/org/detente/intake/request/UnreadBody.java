package org.detente.intake.request;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * Reads and drops what a client still sends after it got its answer. Closing at once makes the
 * kernel reset the connection, and the reset can overtake an answer, such as a 413, that the client
 * has not read yet; never reading would leave the connection stuck. So: read on for a while.
 */
final class UnreadBody {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private UnreadBody() {}

    static void discard(RoutingContext routing, Vertx vertx) {
        HttpServerRequest request = routing.request();
        if (routing.response().closed()) {
            return;
        }
        // Whoever was reading the body has stopped; its handlers would keep the rest in memory.
        request.handler(_ -> {});
        request.resume();
        // Only now: a body that was read to its end, but piece by piece, counts as paused before.
        if (request.isEnded()) {
            return;
        }
        long timer = vertx.setTimer(PATIENCE.toMillis(), _ -> request.connection().close());
        request.exceptionHandler(_ -> vertx.cancelTimer(timer));
        request.endHandler(_ -> vertx.cancelTimer(timer));
    }
}

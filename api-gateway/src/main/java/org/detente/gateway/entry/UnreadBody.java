package org.detente.gateway.entry;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * Reads and drops what a client is still sending after it got its answer. Closing at once would
 * make the kernel reset the connection, and the reset can overtake an answer (a 413, say) that the
 * client has not read yet; never reading would leave the connection stuck. So: read on for a while,
 * then close.
 */
final class UnreadBody {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private UnreadBody() {}

    static void discard(RoutingContext routing, Vertx vertx) {
        HttpServerRequest request = routing.request();
        boolean close =
                "close".equalsIgnoreCase(routing.response().headers().get(HttpHeaders.CONNECTION));
        if (request.isEnded() || routing.response().closed()) {
            return;
        }
        long timer = vertx.setTimer(PATIENCE.toMillis(), ignored -> request.connection().close());
        request.exceptionHandler(ignored -> vertx.cancelTimer(timer));
        request.endHandler(ignored -> {
            vertx.cancelTimer(timer);
            if (close) {
                request.connection().close();
            }
        });
        request.handler(ignored -> {});
        request.resume();
    }
}

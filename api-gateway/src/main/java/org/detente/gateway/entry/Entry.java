package org.detente.gateway.entry;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.detente.gateway.RequestIdentity;
import org.detente.gateway.problem.Problem;
import org.detente.gateway.problem.ProblemException;
import org.detente.gateway.problem.ProblemType;
import org.jboss.logging.MDC;

/** Names every request before anything else sees it, and tidies up after every answer. */
@Singleton
class Entry {
    private static final int BEFORE_EVERY_ROUTE = 100;
    private static final int ADDRESS_LENGTH_MAX = 8_192;

    private final Vertx vertx;

    Entry(Vertx vertx) {
        this.vertx = vertx;
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, BEFORE_EVERY_ROUTE);
    }

    private void enter(RoutingContext routing) {
        RequestIdentity identity = RequestIdentity.from(routing.request().headers());
        identity.attachTo(routing);
        MDC.put("requestId", identity.requestId());
        MDC.put("traceId", identity.traceId());
        routing.response().putHeader(RequestIdentity.REQUEST_ID, identity.requestId());
        routing.addHeadersEndHandler(ignored -> Compression.decide(routing.response().headers()));
        routing.addEndHandler(ignored -> UnreadBody.discard(routing, vertx));
        requireShortAddress(routing.request().uri().length());
        routing.next();
    }

    private static void requireShortAddress(int length) {
        if (length > ADDRESS_LENGTH_MAX) {
            throw new ProblemException(
                    Problem.of(
                            ProblemType.URI_TOO_LONG,
                            "The address has %d characters and may have %d: shorten the longest parameter, or ask for less at a time."
                                    .formatted(length, ADDRESS_LENGTH_MAX)));
        }
    }
}

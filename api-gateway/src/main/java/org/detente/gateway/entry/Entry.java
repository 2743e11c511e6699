package org.detente.gateway.entry;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.detente.gateway.RequestIdentity;
import org.jboss.logging.MDC;

/** Names every request before anything else sees it, and tidies up after every answer. */
@Singleton
class Entry {
    private static final int BEFORE_EVERY_ROUTE = 100;

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
        routing.next();
    }
}

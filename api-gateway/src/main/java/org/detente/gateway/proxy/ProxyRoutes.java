package org.detente.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.detente.gateway.GatewayConfig;
import org.detente.gateway.MetricName;
import org.detente.gateway.Route;
import org.detente.gateway.Routes;
import org.detente.gateway.Routing;
import org.detente.gateway.Service;
import org.detente.gateway.problem.Problem;
import org.detente.gateway.problem.ProblemType;
import org.detente.gateway.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Everything under /api: to a service by the routing table, or back with the reason why not. */
@Singleton
class ProxyRoutes {
    private static final int BEFORE_RESOURCES_AND_PAGES = 500;

    private final GatewayConfig config;
    private final Vertx vertx;
    private final Map<Service, Upstream> upstreams = new EnumMap<>(Service.class);
    private final Map<Service, Upstream> streams = new EnumMap<>(Service.class);

    ProxyRoutes(GatewayConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
        for (Service service : Service.values()) {
            upstreams.put(service, Upstream.forRequests(service, config, vertx));
            streams.put(service, Upstream.forStreams(service, config, vertx));
        }
    }

    void register(@Observes Router router) {
        router.route("/api/*").order(BEFORE_RESOURCES_AND_PAGES).handler(this::route);
    }

    private void route(RoutingContext routing) {
        String path = routing.normalizedPath();
        MetricName.count("/api/**");
        switch (Routes.find(routing.request().method().name(), path)) {
            case Routing.Forward(Route route) -> admit(routing, route);
            case Routing.MethodNotAllowed(var allowed) ->
                    Problems.send(
                            routing,
                            Problem.of(
                                            ProblemType.METHOD_NOT_ALLOWED,
                                            path + " takes " + String.join(", ", allowed) + ".")
                                    .with("Allow", String.join(", ", allowed)));
            case Routing.Unknown() ->
                    Problems.send(
                            routing,
                            Problem.of(
                                    ProblemType.NOT_FOUND,
                                    "The API has no " + path + "; /docs lists what it has."));
        }
    }

    private void admit(RoutingContext routing, Route route) {
        long bytesMax = bytesMax(route.body());
        Problem objection = objection(routing, route, bytesMax);
        if (objection != null) {
            Problems.send(routing, objection);
            return;
        }
        if (routing.request().headers().contains(HttpHeaders.EXPECT, "100-continue", true)) {
            routing.response().writeContinue();
        }
        Upstream upstream = upstream(route);
        if (upstream == null) {
            throw new IllegalStateException("No upstream for " + route);
        }
        new Exchange(routing, route.body(), bytesMax, upstream, config.upstream(), vertx).start();
    }

    private @Nullable Upstream upstream(Route route) {
        return switch (route.body()) {
            case EVENT, WHOLE, FILE, STREAM -> upstreams.get(route.service());
            case WATCH -> streams.get(route.service());
        };
    }

    /** What can be said against a request by its head alone. */
    private static @Nullable Problem objection(RoutingContext routing, Route route, long bytesMax) {
        HttpServerRequest request = routing.request();
        MultiMap headers = request.headers();
        List<String> codings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        if (!codings.isEmpty() && !codings.equals(List.of("chunked"))) {
            return Problem.of(
                    ProblemType.BAD_REQUEST,
                    "The only Transfer-Encoding that is read here is \"chunked\".");
        }
        if (isStreamed(route) && request.version() == HttpVersion.HTTP_1_0) {
            return Problem.of(
                    ProblemType.BAD_REQUEST, "This answer is streamed, which needs HTTP/1.1.");
        }
        String coding = headers.get(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            return Problem.of(
                            ProblemType.UNSUPPORTED_MEDIA_TYPE,
                            "A body with Content-Encoding \""
                                    + coding
                                    + "\" is not read here; send it uncompressed.")
                    .with("Accept-Encoding", "identity");
        }
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > bytesMax) {
            return UpstreamProblems.tooLarge(bytesMax, routing.normalizedPath());
        }
        return null;
    }

    private static boolean isStreamed(Route route) {
        return switch (route.body()) {
            case EVENT, WHOLE, FILE -> false;
            case STREAM, WATCH -> true;
        };
    }

    private long bytesMax(Route.Body body) {
        return switch (body) {
            case EVENT -> config.limits().eventBody().asLongValue();
            case WHOLE -> config.limits().otherBody().asLongValue();
            case FILE -> config.limits().fileBody().asLongValue();
            case WATCH -> 0;
            case STREAM -> Long.MAX_VALUE;
        };
    }
}

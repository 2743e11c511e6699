package org.detente.gateway.page;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.detente.gateway.MetricName;
import org.detente.gateway.problem.Problem;
import org.detente.gateway.problem.ProblemType;
import org.detente.gateway.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The dashboard: its start page, which also answers the addresses that only the page itself knows,
 * and the caching of its files. The files themselves are served by Quarkus out of the dashboard's
 * jar.
 */
@Singleton
class PageRoutes {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final List<String> NEVER_THE_PAGE =
            List.of("/api", "/q", "/assets", "/openapi", "/docs", "/problems", "/health");
    private static final int BEFORE_STATIC_FILES = RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT;
    private static final int AFTER_STATIC_FILES = RouteConstants.ROUTE_ORDER_DEFAULT + 1;
    private static final int BEFORE_RESOURCES = AFTER_STATIC_FILES + 1;

    private final byte @Nullable [] index = packedIndex();
    private final String indexTag =
            index == null ? "" : "W/\"" + UUID.nameUUIDFromBytes(index) + '"';

    void register(@Observes Router router) {
        router.route().order(BEFORE_STATIC_FILES).handler(PageRoutes::cache);
        for (String path : List.of("/", "/index.html")) {
            router.route(path).order(BEFORE_STATIC_FILES + 1).handler(this::start);
        }
        router.route().order(AFTER_STATIC_FILES).handler(PageRoutes::leaveCachingToOthers);
        router.route().order(BEFORE_RESOURCES).handler(this::rest);
    }

    /**
     * File names under /assets contain a hash of their content; everything else is asked for again
     * each time.
     */
    private static void cache(RoutingContext routing) {
        boolean hashed = routing.normalizedPath().startsWith("/assets/");
        routing.response()
                .putHeader(
                        HttpHeaders.CACHE_CONTROL,
                        hashed ? "public, max-age=31536000, immutable" : "no-cache");
        routing.next();
    }

    private static void leaveCachingToOthers(RoutingContext routing) {
        routing.response().headers().remove(HttpHeaders.CACHE_CONTROL);
        routing.next();
    }

    private void start(RoutingContext routing) {
        if (!READING.contains(routing.request().method())) {
            Problems.send(
                    routing,
                    Problem.of(
                                    ProblemType.METHOD_NOT_ALLOWED,
                                    "A page can only be read; the API is under /api/v1.")
                            .with("Allow", "GET, HEAD"));
            return;
        }
        sendIndex(routing);
    }

    /** What is no file and no resource's. */
    private void rest(RoutingContext routing) {
        String path = routing.normalizedPath();
        boolean reserved =
                NEVER_THE_PAGE.stream()
                        .anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
        if (reserved) {
            routing.next();
            return;
        }
        if (READING.contains(routing.request().method()) && wantsPage(routing)) {
            sendIndex(routing);
            return;
        }
        Problems.send(
                routing,
                Problem.of(
                        ProblemType.NOT_FOUND,
                        "Nothing is at " + path + "; /docs lists what the API has."));
    }

    private void sendIndex(RoutingContext routing) {
        MetricName.count("/{page}");
        if (index == null) {
            Problems.send(
                    routing,
                    Problem.of(
                            ProblemType.NOT_FOUND,
                            "This build has no dashboard; the API is described at /docs."));
            return;
        }
        HttpServerResponse response = routing.response();
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.putHeader(HttpHeaders.ETAG, indexTag);
        String known = routing.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains(indexTag)) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8");
        if (HttpMethod.HEAD.equals(routing.request().method())) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(index.length));
            response.end();
        } else {
            response.end(Buffer.buffer(index));
        }
    }

    private static boolean wantsPage(RoutingContext routing) {
        String accept = routing.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.toLowerCase(Locale.ROOT).contains("text/html");
    }

    private static byte @Nullable [] packedIndex() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream packed = loader.getResourceAsStream("META-INF/resources/index.html")) {
            return packed == null ? null : packed.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.detente.gateway.proxy;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.detente.gateway.GatewayConfig;
import org.detente.gateway.MetricName;
import org.detente.gateway.RequestIdentity;
import org.detente.gateway.Route;
import org.detente.gateway.problem.Problem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way to a service and its answer on the way back, both streamed. Lives on the
 * event loop of its request; holds what has to be known at the end: the first reason why it failed.
 */
final class Exchange implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** So often a read goes out; of pooled connections several may break at a time. */
    private static final int ASKS_MAX = 3;

    private final RoutingContext routing;
    private final Route.Body kind;
    private final long bodyBytesMax;
    private final Upstream upstream;
    private final GatewayConfig.Upstreams settings;
    private final Patience patience;
    private Promise<HttpClientRequest> connected = Promise.promise();

    private @Nullable HttpClientRequest outgoing;
    private @Nullable CountedBody upload;
    private @Nullable Problem failure;
    private boolean answering;
    private int asks;

    Exchange(
            RoutingContext routing,
            Route.Body kind,
            long bodyBytesMax,
            Upstream upstream,
            GatewayConfig.Upstreams settings,
            Vertx vertx) {
        this.routing = routing;
        this.kind = kind;
        this.bodyBytesMax = bodyBytesMax;
        this.upstream = upstream;
        this.settings = settings;
        this.patience = new Patience(vertx, this::late);
    }

    void start() {
        routing.addEndHandler(this::ended);
        HttpProxy.reverseProxy(upstream.client())
                .origin(ignored -> connect())
                .addInterceptor(this)
                .handle(routing.request());
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        request.setURI(target());
        ProxyHeaders.prepareRequest(
                request.headers(), routing.request(), RequestIdentity.of(routing));
        if (announcesBody()) {
            Body body = request.getBody();
            CountedBody counted =
                    new CountedBody(body.stream(), bodyBytesMax, new UploadListener());
            upload = counted;
            request.setBody(Body.body(counted, body.length()));
        } else {
            request.setBody(null);
            routing.request().resume();
        }
        switch (kind) {
            case STREAM, FILE -> patience.allowQuiet(settings.idleTimeout());
            case EVENT, WHOLE, WATCH -> patience.allow(settings.responseTimeout());
        }
        return ask(context).recover(cause -> Future.succeededFuture(answer(request, cause)));
    }

    /** RFC 9112, 6: by its head a request tells whether a body comes. */
    private boolean announcesBody() {
        MultiMap headers = routing.request().headers();
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return headers.contains(HttpHeaders.TRANSFER_ENCODING)
                || length != null && Long.parseLong(length) > 0;
    }

    private Future<ProxyResponse> ask(ProxyContext context) {
        asks++;
        connected = Promise.promise();
        outgoing = null;
        return context.sendRequest()
                .recover(cause -> mayAskAgain(cause) ? ask(context) : Future.failedFuture(cause));
    }

    /**
     * A pooled connection may break between being lent and being used. A read changes nothing, so
     * it goes out again; what became of a write is unknown.
     */
    private boolean mayAskAgain(Throwable cause) {
        boolean wasConnected = outgoing != null || cause instanceof HttpClosedException;
        return wasConnected
                && READS.contains(routing.request().method())
                && upload == null
                && failure == null
                && asks < ASKS_MAX
                && !routing.response().closed();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        if (failure != null) {
            return context.sendResponse();
        }
        answering = true;
        patience.allowQuiet(settings.idleTimeout());
        ProxyHeaders.prepareAnswer(response.headers(), upstream);
        int status = response.getStatusCode();
        if (status != 404 && status != 405) {
            MetricName.count(MetricName.ofApi(routing.normalizedPath()));
        }
        if (status == 204 || status == 304) {
            response.setBody(null);
        } else {
            Body body = response.getBody();
            CountedBody watched =
                    new CountedBody(body.stream(), Long.MAX_VALUE, new DownloadListener());
            response.setBody(Body.body(watched, body.length()));
        }
        return context.sendResponse();
    }

    /**
     * Path and query as they were matched: a path that climbs with dots reaches nothing that was
     * not routed.
     */
    private String target() {
        String query = routing.request().query();
        return query == null ? routing.normalizedPath() : routing.normalizedPath() + "?" + query;
    }

    private Future<HttpClientRequest> connect() {
        upstream.request()
                .onComplete(result -> {
                    if (result.failed()) {
                        connected.tryFail(result.cause());
                        return;
                    }
                    outgoing = result.result();
                    if (!connected.tryComplete(outgoing)) {
                        outgoing.reset();
                    }
                });
        return connected.future();
    }

    private ProxyResponse answer(ProxyRequest request, Throwable cause) {
        Problem problem = failure;
        if (problem == null) {
            problem =
                    UpstreamProblems.unavailable(
                            upstream.service(), outgoing != null, settings.retryAfter());
            failure = problem;
            // A client that left has broken the exchange itself; that is no news about the service.
            LOG.logf(
                    routing.response().closed() ? Logger.Level.DEBUG : Logger.Level.WARN,
                    "%s: %s",
                    upstream.service().label(),
                    cause);
        }
        ProxyResponse response = request.release().response();
        response.setStatusCode(problem.type().status());
        response.putHeader("Content-Type", Problem.MEDIA_TYPE);
        response.putHeader("Cache-Control", "no-store");
        problem.headers().forEach(response::putHeader);
        String traceId = RequestIdentity.of(routing).traceId();
        response.setBody(Body.body(Buffer.buffer(problem.json(traceId))));
        return response;
    }

    /**
     * No time is left. Before an answer began it becomes a problem, afterwards only a broken
     * connection tells.
     */
    private void late() {
        if (!answering && failure == null) {
            boolean clientIsSlow = upload != null && upload.waitsForSender();
            failure =
                    clientIsSlow
                            ? UpstreamProblems.slowClient()
                            : UpstreamProblems.slow(upstream.service(), settings.responseTimeout());
        }
        LOG.warnf("%s: gave up waiting", upstream.service().label());
        abandon(new TimeoutException("gave up waiting"));
    }

    /** Stops the service from working for nobody. */
    private void abandon(Throwable cause) {
        connected.tryFail(cause);
        if (outgoing != null) {
            outgoing.reset(0, cause);
        }
    }

    private void ended(AsyncResult<Void> answered) {
        patience.stop();
        if (answered.failed()) {
            abandon(answered.cause());
        } else if (upload != null && !upload.ended()) {
            // Answered early: what the client still sends goes nowhere, and the connection cannot
            // serve another.
            abandon(new IllegalStateException("answered before the request ended"));
        }
    }

    private final class UploadListener implements CountedBody.Listener {
        @Override
        public void progressed() {
            patience.progressed();
        }

        @Override
        public void overflowed() {
            if (failure == null) {
                failure = UpstreamProblems.tooLarge(bodyBytesMax, routing.normalizedPath());
            }
        }
    }

    private final class DownloadListener implements CountedBody.Listener {
        @Override
        public void progressed() {
            patience.progressed();
        }

        @Override
        public void overflowed() {
            throw new IllegalStateException("An answer has no limit");
        }
    }
}

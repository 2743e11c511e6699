package org.detente.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import org.detente.gateway.GatewayConfig;
import org.detente.gateway.Service;

/** One service as the proxy sees it: a name, an address and a pool of connections. */
final class Upstream {
    private final Service service;
    private final URI url;
    private final HttpClient client;

    private Upstream(Service service, GatewayConfig config, Vertx vertx, PoolOptions pool) {
        this.service = service;
        this.url = config.url(service);
        GatewayConfig.Upstreams settings = config.upstream();
        this.client =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setConnectTimeout(
                                        Math.toIntExact(settings.connectTimeout().toMillis()))
                                .setName(service.label()),
                        pool);
    }

    /** For requests that are answered and done with. */
    static Upstream forRequests(Service service, GatewayConfig config, Vertx vertx) {
        GatewayConfig.Upstreams settings = config.upstream();
        return new Upstream(
                service,
                config,
                vertx,
                new PoolOptions()
                        .setHttp1MaxSize(settings.connectionsMax())
                        .setMaxWaitQueueSize(settings.waitingMax()));
    }

    /** For answers that go on for as long as somebody listens; none waits for another to end. */
    static Upstream forStreams(Service service, GatewayConfig config, Vertx vertx) {
        return new Upstream(
                service,
                config,
                vertx,
                new PoolOptions()
                        .setHttp1MaxSize(config.upstream().streamsMax())
                        .setMaxWaitQueueSize(0));
    }

    Service service() {
        return service;
    }

    HttpClient client() {
        return client;
    }

    /** The scheme and authority that the service believes to be its own. */
    String origin() {
        return url.getScheme() + "://" + url.getAuthority();
    }

    Future<HttpClientRequest> request() {
        boolean tls = "https".equals(url.getScheme());
        int usualPort = tls ? 443 : 80;
        return client.request(
                new RequestOptions()
                        .setHost(url.getHost())
                        .setPort(url.getPort() < 0 ? usualPort : url.getPort())
                        .setSsl(tls));
    }
}

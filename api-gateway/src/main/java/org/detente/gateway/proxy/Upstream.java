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

    Upstream(Service service, GatewayConfig config, Vertx vertx) {
        this.service = service;
        this.url = config.url(service);
        GatewayConfig.Upstreams settings = config.upstream();
        this.client =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setConnectTimeout(
                                        Math.toIntExact(settings.connectTimeout().toMillis()))
                                .setName(service.label()),
                        new PoolOptions()
                                .setHttp1MaxSize(settings.connectionsMax())
                                .setMaxWaitQueueSize(settings.waitingMax()));
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

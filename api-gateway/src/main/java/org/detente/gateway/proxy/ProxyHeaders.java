package org.detente.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.detente.gateway.RequestIdentity;

/**
 * Which headers cross the gateway. vertx-http-proxy strips a fixed list from requests and nothing
 * from answers.
 */
final class ProxyHeaders {
    /** RFC 9110, 7.6.1, and its predecessors: they speak about one connection. */
    private static final List<String> HOP_BY_HOP =
            List.of(
                    "Connection",
                    "Keep-Alive",
                    "Proxy-Authenticate",
                    "Proxy-Authorization",
                    "Proxy-Connection",
                    "TE",
                    "Trailer",
                    "Upgrade");

    /** The gateway says these itself, once. */
    private static final List<String> GATEWAY_OWN =
            List.of(
                    RequestIdentity.REQUEST_ID,
                    "Content-Security-Policy",
                    "Referrer-Policy",
                    "Server",
                    "X-Content-Type-Options",
                    "X-Frame-Options");

    private static final List<String> ADDRESSES = List.of("Location", "Content-Location", "Link");

    private ProxyHeaders() {}

    /** Prepares a client's headers for a service. */
    static void prepareRequest(
            MultiMap headers, HttpServerRequest client, RequestIdentity identity) {
        removeHopByHop(headers);
        // Compression is the gateway's; 100-continue was answered here.
        headers.remove("Accept-Encoding");
        headers.remove("Expect");
        forward(headers, client);
        headers.set(RequestIdentity.REQUEST_ID, identity.requestId());
        headers.set("traceparent", identity.traceparent());
        if (!identity.continued()) {
            headers.remove("tracestate");
        }
    }

    /** Prepares a service's headers for the client. */
    static void prepareAnswer(MultiMap headers, Upstream upstream) {
        removeHopByHop(headers);
        GATEWAY_OWN.forEach(headers::remove);
        for (String name : ADDRESSES) {
            List<String> values = headers.getAll(name);
            if (!values.isEmpty()) {
                headers.set(name, withoutOrigin(values, upstream.origin()));
            }
        }
    }

    private static void removeHopByHop(MultiMap headers) {
        for (String names : List.copyOf(headers.getAll("Connection"))) {
            for (String name : names.split(",", -1)) {
                if (!name.isBlank()) {
                    headers.remove(name.strip());
                }
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }

    /**
     * A client's own claims about where it comes from are dropped: only what the gateway saw is
     * passed on.
     */
    private static void forward(MultiMap headers, HttpServerRequest client) {
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("x-forwarded-")
                    || lower.equals("forwarded")
                    || lower.equals("x-real-ip")) {
                headers.remove(name);
            }
        }
        SocketAddress address = client.remoteAddress();
        if (address != null && address.hostAddress() != null) {
            headers.set("X-Forwarded-For", address.hostAddress());
        }
        headers.set("X-Forwarded-Proto", client.scheme());
        HostAndPort authority = client.authority();
        if (authority != null) {
            headers.set("X-Forwarded-Host", authority.toString());
        }
    }

    /** A service that names itself by its own address would send the client past the gateway. */
    private static List<String> withoutOrigin(List<String> values, String origin) {
        List<String> relative = new ArrayList<>();
        for (String value : values) {
            relative.add(value.replace(origin + "/", "/"));
        }
        return relative;
    }
}

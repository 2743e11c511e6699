package org.detente.gateway.standin;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One service's HTTP side, which can also be away. */
public final class StandIn {
    private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();
    private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();
    private HttpServer server;
    private final int port;

    /**
     * A request as the service saw it.
     *
     * @param method HTTP method
     * @param uri path and query
     * @param headers as they arrived
     */
    public record Seen(String method, String uri, Headers headers) {}

    StandIn() {
        server = bind(0);
        port = server.getAddress().getPort();
    }

    /** Base address. */
    public String url() {
        return "http://localhost:" + port;
    }

    /** Decides the answer to {@code method} and {@code path}. */
    public void on(String method, String path, HttpHandler handler) {
        handlers.put(method + " " + path, handler);
    }

    /** Decides a JSON answer. */
    public void answers(String method, String path, int status, String json) {
        on(method, path, exchange -> send(exchange, status, "application/json", json));
    }

    /** Sends a whole answer. */
    public static void send(HttpExchange exchange, int status, String type, String text)
            throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(bytes.length));
        }
        exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    /** The next request that arrived, waiting for it. */
    public Seen nextSeen() throws InterruptedException {
        Seen next = seen.poll(5, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no request arrived");
        }
        return next;
    }

    /** Whether no request has arrived. */
    public boolean sawNothing() {
        return seen.isEmpty();
    }

    /** Forgets what was decided and seen, and is there again. */
    public void reset() {
        handlers.clear();
        comeBack();
        seen.clear();
    }

    /** Stops listening and drops all connections. */
    public synchronized void goAway() {
        server.stop(0);
    }

    /** Listens again on the same port. */
    public synchronized void comeBack() {
        server.stop(0);
        server = bind(port);
    }

    private HttpServer bind(int wanted) {
        try {
            HttpServer bound =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
            bound.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            bound.createContext("/", this::handle);
            bound.start();
            return bound;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        seen.add(
                new Seen(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        exchange.getRequestHeaders()));
        @Nullable HttpHandler handler = handlers.get(exchange.getRequestMethod() + " " + path);
        if (handler == null) {
            send(exchange, 404, "text/plain", "the stand-in has no " + path);
        } else {
            handler.handle(exchange);
        }
    }
}

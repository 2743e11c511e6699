package org.detente.intake.surroundings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Answers {@code POST /internal/known-events} as the projection-service does. */
public final class ReadSideStandIn implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Map<String, String> positions = new ConcurrentHashMap<>();
    private final List<Integer> questions = new CopyOnWriteArrayList<>();

    /** Starts on a free port. */
    public ReadSideStandIn() {
        this(0);
    }

    /** Starts on the port. */
    public ReadSideStandIn(int port) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/known-events", this::answer);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** From now on it knows the event. */
    public void learn(String id, String position) {
        positions.put(id, position);
    }

    /** How many ids each question had, in order. */
    public List<Integer> questions() {
        return questions;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode ids = JSON.readTree(exchange.getRequestBody()).path("ids");
            questions.add(ids.size());
            ObjectNode body = JSON.createObjectNode();
            ArrayNode known = body.putArray("known");
            for (JsonNode id : ids) {
                String position = positions.get(id.asText());
                if (position != null) {
                    known.addObject().put("id", id.asText()).put("position", position);
                }
            }
            byte[] bytes = JSON.writeValueAsBytes(body);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package org.detente.intake.surroundings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.detente.event.codec.ContentId;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Parsed;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code POST /internal/known-events}, {@code POST /internal/versions} and {@code POST
 * /internal/event-checks} as the projection-service does: the first with what a test says, the
 * others with what the log says. Questions about what an event would change it answers with what it
 * was asked.
 */
public final class ReadSideStandIn implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Map<String, String> positions = new ConcurrentHashMap<>();
    private final List<Integer> questions = new CopyOnWriteArrayList<>();

    private final String bootstrapServers;
    private @Nullable LogFold fold;
    private volatile boolean lagging;
    private final AtomicLong versionQuestions = new AtomicLong();

    /** Starts on a free port, without a log. */
    public ReadSideStandIn() {
        this(0, "");
    }

    /** Starts on the port. */
    public ReadSideStandIn(int port, String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/known-events", this::answer);
        server.createContext("/internal/versions", this::answerVersions);
        server.createContext("/internal/event-checks", this::answerChecks);
        server.createContext("/api/v1/events/duplicates", this::answerDuplicates);
        server.createContext("/api/v1/scenarios/evaluate", this::answerScenario);
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

    /** How often it was asked how events stand. */
    public long versionQuestions() {
        return versionQuestions.get();
    }

    /** From now on it is behind the log. */
    public void fallBehind() {
        lagging = true;
    }

    /** From now on it keeps up with the log. */
    public void catchUp() {
        lagging = false;
    }

    private void answerVersions(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode question = JSON.readTree(exchange.getRequestBody());
            versionQuestions.incrementAndGet();
            boolean reached =
                    !lagging
                            && fold().await(
                                            offsets(question.path("position").asText()),
                                            Duration.ofSeconds(
                                                    question.path("waitSeconds").asLong()));
            if (!reached) {
                ObjectNode problem = JSON.createObjectNode();
                problem.put("type", "/problems/projection-lag").put("status", 503);
                send(exchange, 503, problem);
                return;
            }
            ObjectNode body = JSON.createObjectNode();
            ArrayNode events = body.putArray("events");
            for (JsonNode id : question.path("ids")) {
                fold().find(id.asText()).ifPresent(found -> events.add(json(id.asText(), found)));
            }
            send(exchange, 200, body);
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    /** What the log held before a position; what has the same title likely tells the same. */
    private void answerChecks(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode question = JSON.readTree(exchange.getRequestBody());
            Map<Integer, Long> before = offsets(question.path("position").asText());
            Duration patience = Duration.ofSeconds(question.path("waitSeconds").asLong());
            if (lagging || !fold().await(before, patience)) {
                send(
                        exchange,
                        503,
                        JSON.createObjectNode().put("type", "/problems/projection-lag"));
                return;
            }
            Map<String, LogFold.First> held = fold().firstBefore(before);
            Map<String, String> byTitle = new HashMap<>();
            held.forEach((id, first) -> byTitle.put(first.title(), id));
            ObjectNode body = JSON.createObjectNode();
            ArrayNode events = body.putArray("events");
            for (JsonNode event : question.path("events")) {
                events.add(check(event, held, byTitle));
            }
            send(exchange, 200, body);
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private ObjectNode check(
            JsonNode event, Map<String, LogFold.First> held, Map<String, String> byTitle) {
        byte[] json = event.toString().getBytes(StandardCharsets.UTF_8);
        String id = ContentId.of(EventCodec.canonical(EventCodec.decode(json))).toString();
        ObjectNode check = JSON.createObjectNode().put("id", id);
        LogFold.First own = held.get(id);
        ArrayNode candidates = check.putArray("candidates");
        String alike = byTitle.get(event.path("title").asText());
        if (own != null) {
            String state = fold().find(id).map(LogFold.Folded::state).orElse("live");
            check.putObject("held").put("position", own.position()).put("state", state);
        } else if (alike != null) {
            candidates
                    .addObject()
                    .put("event", alike)
                    .put("occurred", "2016-12-15/2016-12-16")
                    .put("title", event.path("title").asText())
                    .put("likelihood", "likely")
                    .put("score", 85);
        }
        return check;
    }

    /** A candidate that has the title of the event asked about. */
    private void answerDuplicates(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode event = JSON.readTree(exchange.getRequestBody());
            ObjectNode body = JSON.createObjectNode();
            body.putArray("candidates")
                    .addObject()
                    .put("likelihood", "possible")
                    .putObject("event")
                    .set("title", event.path("title"));
            send(exchange, 200, body);
        }
    }

    /** An effect that says what it was asked. */
    private void answerScenario(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode question = JSON.readTree(exchange.getRequestBody());
            if (lagging) {
                send(
                        exchange,
                        503,
                        JSON.createObjectNode().put("type", "/problems/projection-lag"));
                return;
            }
            byte[] event = question.at("/events/0").toString().getBytes(StandardCharsets.UTF_8);
            boolean known =
                    EventCodec.parse(event) instanceof Parsed.Valid valid
                            && positions.containsKey(valid.id().toString());
            ObjectNode body = JSON.createObjectNode();
            body.putArray("events").addObject().put("status", known ? "known" : "supposed");
            body.set("on", question.path("on"));
            body.putObject("effects")
                    .put("difference", new BigDecimal("-0.000410"))
                    .set("asked", question);
            send(exchange, 200, body);
        }
    }

    private synchronized LogFold fold() {
        if (fold == null) {
            fold = new LogFold(bootstrapServers);
        }
        return fold;
    }

    /** The offsets in a token of the log. */
    private static Map<Integer, Long> offsets(String token) {
        String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
        Map<Integer, Long> offsets = new HashMap<>();
        for (String entry : text.substring(text.indexOf(';') + 1).split(",", -1)) {
            String[] parts = entry.split(":", -1);
            offsets.put(Integer.valueOf(parts[0]), Long.valueOf(parts[1]));
        }
        return offsets;
    }

    private static ObjectNode json(String asked, LogFold.Folded found) {
        ObjectNode event = JSON.createObjectNode();
        event.put("id", asked)
                .put("event", found.event().value())
                .put("state", found.state())
                .put("version", found.version().toString())
                .put("contentId", found.contentId().toString())
                .put("position", found.position());
        ArrayNode entries = event.putArray("entries");
        found.entries().forEach(entry -> entries.add(entry.value()));
        ArrayNode links = event.putArray("links");
        found.links()
                .forEach(link ->
                        links.addObject()
                                .put("relation", link.relation().wireName())
                                .put("other", link.other().value()));
        return event;
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
            send(exchange, 200, body);
        }
    }

    private static void send(HttpExchange exchange, int status, ObjectNode body)
            throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public synchronized void close() {
        server.stop(0);
        if (fold != null) {
            fold.close();
        }
    }
}

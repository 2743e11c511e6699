package org.detente.projection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A reader of a stream, as a browser is one. */
final class OpenStream implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> received = new LinkedBlockingQueue<>();
    private final Set<String> passed = new HashSet<>();

    /** An event as it arrived; one without a name carries the line that belongs to none. */
    record Event(String name, String id, JsonNode data) {}

    private OpenStream(HttpResponse<InputStream> response) {
        this.response = response;
        Thread.ofVirtual().start(this::read);
    }

    static OpenStream open(String query, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                        URI.create(
                                "http://localhost:" + RestAssured.port + "/api/v1/stream" + query));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return new OpenStream(
                CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    }

    int status() {
        return response.statusCode();
    }

    HttpHeaders headers() {
        return response.headers();
    }

    /** The next event of this name; others are passed over. */
    Event next(String name) throws InterruptedException {
        while (true) {
            Event event = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("no " + name + " came");
            }
            passed.add(event.name());
            if (event.name().equals(name)) {
                return event;
            }
        }
    }

    /** Whether such an event was among those that were passed over or taken. */
    boolean hasHeard(String name) {
        return passed.contains(name);
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            Map<String, String> fields = new HashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    received.add(event(fields));
                    fields.clear();
                } else {
                    int colon = line.indexOf(": ");
                    fields.put(line.substring(0, colon), line.substring(colon + 2));
                }
            }
            received.add(new Event("end", "", JSON.nullNode()));
        } catch (IOException closed) {
            received.add(new Event("end", "", JSON.nullNode()));
        }
    }

    private static Event event(Map<String, String> fields) throws IOException {
        if (fields.containsKey("retry")) {
            return new Event("retry", "", JSON.readTree(fields.get("retry")));
        }
        return new Event(
                fields.getOrDefault("event", ""),
                fields.getOrDefault("id", ""),
                JSON.readTree(fields.getOrDefault("data", "{}")));
    }

    @Override
    public void close() throws IOException {
        response.body().close();
    }
}

package org.detente.intake.known;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.detente.intake.IntakeConfig;
import org.detente.intake.log.LogPosition;
import org.jboss.logging.Logger;

/**
 * Asks the projection-service which ids the log holds. It may lag, and it may be away: then the
 * answer is "none", which is harmless, since an event appended twice is the same event.
 */
@Singleton
class ReadSide {
    private static final Logger LOG = Logger.getLogger(ReadSide.class);
    private static final String PATH = "/internal/known-events";

    private final URI address;
    private final Duration answerTimeout;
    private final Breaker breaker;
    private final ObjectMapper json;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client;
    private final Counter answered;
    private final Counter failed;
    private final Counter skipped;

    ReadSide(IntakeConfig config, ObjectMapper json, MeterRegistry meters) {
        IntakeConfig.ReadSide settings = config.readSide();
        String base = settings.url().toString();
        this.address = URI.create((base.endsWith("/") ? base.replaceAll("/+$", "") : base) + PATH);
        this.answerTimeout = settings.answerTimeout();
        this.breaker = new Breaker(settings.failuresMax(), settings.pause(), System::nanoTime);
        this.json = json;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(settings.connectTimeout())
                        .executor(threads)
                        .build();
        this.answered = counter(meters, "answered");
        this.failed = counter(meters, "failed");
        this.skipped = counter(meters, "skipped");
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("detente.known.lookups")
                .description("Questions to the read side about which ids the log holds")
                .tag("outcome", outcome)
                .register(meters);
    }

    /** Those of the ids that it knows, with their positions. */
    Map<UUID, LogPosition> find(Collection<UUID> ids) throws InterruptedException {
        if (ids.isEmpty()) {
            return Map.of();
        }
        if (!breaker.allows()) {
            skipped.increment();
            return Map.of();
        }
        try {
            Map<UUID, LogPosition> found = read(ask(ids));
            breaker.succeeded();
            answered.increment();
            return found;
        } catch (IOException | RuntimeException unanswered) {
            failed.increment();
            boolean wasOpen = breaker.isOpen();
            breaker.failed();
            if (!wasOpen && breaker.isOpen()) {
                LOG.warnf(
                        "The read side does not answer, repeats are appended again: %s",
                        unanswered.toString());
            }
            return Map.of();
        }
    }

    private byte[] ask(Collection<UUID> ids) throws IOException, InterruptedException {
        ObjectNode question = json.createObjectNode();
        ArrayNode list = question.putArray("ids");
        ids.forEach(id -> list.add(id.toString()));
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArray(
                                        json.writeValueAsBytes(question)))
                        .build();
        // The client's own time-out ends with the headers; this one covers the whole answer.
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            HttpResponse<byte[]> response =
                    answer.get(answerTimeout.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new IOException("status " + response.statusCode());
            }
            return response.body();
        } catch (TimeoutException late) {
            throw new IOException("no answer within " + answerTimeout.toMillis() + " ms", late);
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private Map<UUID, LogPosition> read(byte[] body) throws IOException {
        Map<UUID, LogPosition> found = new HashMap<>();
        for (JsonNode entry : json.readTree(body).path("known")) {
            found.put(
                    UUID.fromString(entry.path("id").asText()),
                    LogPosition.of(entry.path("position").asText()));
        }
        return found;
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
        threads.shutdownNow();
    }
}

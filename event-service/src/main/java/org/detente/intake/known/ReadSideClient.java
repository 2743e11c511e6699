package org.detente.intake.known;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.detente.intake.IntakeConfig;

/** Speaks JSON with the projection-service. */
@Singleton
class ReadSideClient {
    private final String base;
    private final ObjectMapper json;

    /** Decimals stay as they were written: they are exact, and may be handed on. */
    private final ObjectReader reader;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client;

    ReadSideClient(IntakeConfig config, ObjectMapper json) {
        this.base = config.readSide().url().toString().replaceAll("/+$", "");
        this.json = json;
        this.reader =
                json.reader()
                        .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(config.readSide().connectTimeout())
                        .executor(threads)
                        .build();
    }

    /**
     * Posts a question.
     *
     * @throws IOException when there is no answer within {@code patience}, or none that is JSON
     */
    Answer post(String path, JsonNode question, Duration patience)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json, application/problem+json")
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArray(
                                        json.writeValueAsBytes(question)))
                        .build();
        // The client's own time-out ends with the headers; this one covers the whole answer.
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            HttpResponse<byte[]> response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), reader.readTree(response.body()));
        } catch (TimeoutException late) {
            throw new IOException("no answer within " + patience.toMillis() + " ms", late);
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
        threads.shutdownNow();
    }

    /** What was answered. */
    record Answer(int status, JsonNode body) {}
}

package org.detente.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.detente.contract.AnswerCheck;
import org.detente.contract.ApiDocument;
import org.junit.jupiter.api.Test;

/**
 * Malformed requests to every operation of the document are answered as it says, and change
 * nothing.
 */
@OnSharedStack
class FuzzIT {
    private static final long SEED = 20_161_215;
    private static final int REQUESTS_EACH = Boolean.getBoolean("tests.long") ? 40 : 20;
    private static final int AT_A_TIME = 4;
    private static final int FAULTS_SHOWN = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ApiDocument document = ApiDocument.committed();
    private final AnswerCheck check = new AnswerCheck(document);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void malformed_requests_are_answered_as_documented_seed_20161215(Stack stack) throws Exception {
        long before = LogEnd.records(stack.port("broker"));
        MalformedRequests requests = new MalformedRequests(document, SEED);
        List<String> faults = new ArrayList<>();
        SortedMap<Integer, Integer> statuses = new TreeMap<>();
        int sent = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Future<Outcome>> outcomes = new ArrayList<>();
            for (ApiDocument.Operation operation : document.operations()) {
                for (MalformedRequests.Sent request : requests.to(operation, REQUESTS_EACH)) {
                    outcomes.add(threads.submit(() -> send(stack, request)));
                }
            }
            for (Future<Outcome> each : outcomes) {
                Outcome outcome = each.get();
                sent++;
                statuses.merge(outcome.status(), 1, Integer::sum);
                faults.addAll(outcome.faults());
            }
        }
        System.out.printf(
                "fuzz: %d requests to %d operations, by status %s, %d faults%n",
                sent, document.operations().size(), statuses, faults.size());
        assertThat(faults.stream().limit(FAULTS_SHOWN)).isEmpty();
        assertThat(LogEnd.records(stack.port("broker"))).isEqualTo(before);
        assertThat(statuses.keySet()).contains(200, 400, 404);
    }

    private record Outcome(int status, List<String> faults) {}

    private Outcome send(Stack stack, MalformedRequests.Sent sent)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(stack.url() + sent.target())).timeout(PATIENCE);
        sent.headers().forEach(request::header);
        request.method(
                sent.operation().method(),
                sent.body()
                        .map(HttpRequest.BodyPublishers::ofByteArray)
                        .orElse(HttpRequest.BodyPublishers.noBody()));
        HttpResponse<InputStream> answer =
                client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        String type = answer.headers().firstValue("Content-Type").orElse("");
        String body = body(answer, type);
        List<String> faults = new ArrayList<>();
        if (answer.statusCode() >= 500) {
            faults.add("status " + answer.statusCode());
        }
        faults.addAll(
                check.faults(
                        sent.operation(), new AnswerCheck.Answer(answer.statusCode(), type, body)));
        return new Outcome(
                answer.statusCode(),
                faults.stream()
                        .map(fault -> "%s -> %s %s".formatted(sent.says(), fault, shortened(body)))
                        .toList());
    }

    /** A stream of events has no end. */
    private static String body(HttpResponse<InputStream> answer, String type) throws IOException {
        try (InputStream body = answer.body()) {
            return type.startsWith("text/event-stream")
                    ? ""
                    : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String shortened(String body) {
        return body.length() > 300 ? body.substring(0, 300) + "…" : body;
    }
}

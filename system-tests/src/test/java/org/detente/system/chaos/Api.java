package org.detente.system.chaos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The public door, with a judge of every answer that comes out of it. */
final class Api implements AutoCloseable {
    /**
     * The longest pause of the gateway (11 s) and the time that a busy machine takes, on top of
     * what the gateway itself waits.
     */
    private static final Duration ALLOWANCE = Duration.ofSeconds(20);

    /** The gateway waits 30 s for an answer to begin. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30).plus(ALLOWANCE);

    /** In a batch it waits for 60 s of silence to end, give or take a quarter. */
    private static final Duration LONGEST_BATCH = Duration.ofSeconds(75).plus(ALLOWANCE);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(LONGEST_ANSWER)
                    .build();
    private final ScheduledExecutorService alarms =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("answer-alarm").factory());
    private final String url;
    private final ProblemGuide guide;
    private final Requests requests;
    private final Violations violations;
    private final GatewayWatch gateway;

    /**
     * @param url of the gateway
     */
    Api(
            String url,
            ProblemGuide guide,
            Requests requests,
            Violations violations,
            GatewayWatch gateway) {
        this.url = url;
        this.guide = guide;
        this.requests = requests;
        this.violations = violations;
        this.gateway = gateway;
    }

    /** The same judge at another door. */
    Api at(String otherUrl) {
        return new Api(otherUrl, guide, requests, violations, gateway);
    }

    Answer post(String path, String mediaType, byte[] body) throws InterruptedException {
        return ask(
                "POST " + path,
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Content-Type", mediaType)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /**
     * Amends an event.
     *
     * @param operation the name to count it under
     * @param tag of the version that the author has before him
     */
    Answer amend(String operation, String path, String tag, byte[] body)
            throws InterruptedException {
        return ask(
                operation,
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Content-Type", "application/json")
                        .header("If-Match", tag)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /**
     * Reads from a position on.
     *
     * @param operation the name to count it under
     */
    Answer get(String operation, String path, Position from, Duration wait)
            throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path)).GET();
        if (!from.isNothing()) {
            request.header("Min-Position", from.token())
                    .header("Prefer", "wait=" + wait.toSeconds());
        }
        return ask(operation, request);
    }

    private Answer ask(String operation, HttpRequest.Builder request) throws InterruptedException {
        Duration limit = operation.endsWith("/batch") ? LONGEST_BATCH : LONGEST_ANSWER;
        HttpRequest whole = request.timeout(limit).build();
        GatewayWatch.Mark before = gateway.mark();
        Answer answer;
        try {
            answer =
                    judge(operation, client.send(whole, HttpResponse.BodyHandlers.ofInputStream()));
        } catch (HttpTimeoutException late) {
            violations.add(
                    Violations.Promise.DOCUMENTED,
                    "%s was not answered within %s".formatted(operation, limit));
            answer = new Answer.Wrong();
        } catch (IOException broken) {
            answer = broken(operation, broken, before);
        }
        requests.count(operation, word(answer));
        return answer;
    }

    private Answer broken(String operation, IOException broken, GatewayWatch.Mark before) {
        if (gateway.wasLeftAlone(before)) {
            violations.add(
                    Violations.Promise.DOCUMENTED,
                    "%s got no answer from a gateway that was left alone: %s"
                            .formatted(operation, broken));
        }
        return new Answer.Broken(broken.getClass().getSimpleName());
    }

    private static String word(Answer answer) {
        return switch (answer) {
            case Answer.Good good -> good.status() + (good.complete() ? "" : ", broken off");
            case Answer.Passing passing -> passing.problem();
            case Answer.Refused refused -> refused.problem();
            case Answer.Missing _ -> "404";
            case Answer.Broken _ -> "no answer";
            case Answer.Wrong _ -> "WRONG";
        };
    }

    private Answer judge(String operation, HttpResponse<InputStream> response) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean complete = drain(response.body(), bytes);
        String body = bytes.toString(StandardCharsets.UTF_8);
        int status = response.statusCode();
        if (status < 400) {
            Position position =
                    response.headers()
                            .firstValue("Log-Position")
                            .map(Position::of)
                            .orElse(Position.NOTHING);
            String tag = response.headers().firstValue("ETag").orElse("");
            return new Answer.Good(status, body, position, complete, tag);
        }
        if (!complete) {
            return new Answer.Broken("within a problem");
        }
        if (status == 404 && operation.startsWith("GET")) {
            return new Answer.Missing();
        }
        String mediaType = response.headers().firstValue("Content-Type").orElse("");
        boolean isAmendment = response.request().headers().firstValue("If-Match").isPresent();
        Optional<Answer> refused =
                isAmendment ? guide.refusal(status, mediaType, body) : Optional.empty();
        return refused.or(() -> guide.passing(status, mediaType, body).map(Answer.Passing::new))
                .orElseGet(() -> {
                    violations.add(
                            Violations.Promise.DOCUMENTED,
                            "%s got %d %s: %s".formatted(operation, status, mediaType, body));
                    return new Answer.Wrong();
                });
    }

    /** Reads as far as it goes; false when the connection broke before the end. */
    private boolean drain(InputStream body, ByteArrayOutputStream into) {
        ScheduledFuture<?> alarm =
                alarms.schedule(
                        () -> closeLate(body), LONGEST_BATCH.toMillis(), TimeUnit.MILLISECONDS);
        try (body) {
            body.transferTo(into);
            return true;
        } catch (IOException broken) {
            return false;
        } finally {
            alarm.cancel(false);
        }
    }

    private void closeLate(InputStream body) {
        violations.add(
                Violations.Promise.DOCUMENTED,
                "an answer was begun and not ended within " + LONGEST_BATCH);
        try {
            body.close();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        alarms.shutdownNow();
        client.shutdownNow();
    }
}

package org.detente.system.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.detente.system.Eventually;
import org.detente.system.Stack;

/**
 * No fault but an operator's wish: the read models are built anew beside the serving ones, and take
 * over while other faults happen.
 */
record BeginRebuild(Stack stack) implements Fault {
    private static final Duration TAKEN_WITHIN = Duration.ofMinutes(1);
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(15);
    private static final int BEGUN = 202;
    private static final int IS_BUILDING = 409;

    @Override
    public String label() {
        return "rebuild begun";
    }

    @Override
    public String part() {
        return "projection-service";
    }

    @Override
    public void strike() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            Eventually.within(
                    TAKEN_WITHIN,
                    () -> {
                        int status =
                                client.send(request(), HttpResponse.BodyHandlers.discarding())
                                        .statusCode();
                        return status == BEGUN || status == IS_BUILDING;
                    });
        }
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(
                        URI.create(
                                "http://127.0.0.1:"
                                        + stack.port("projection-service")
                                        + "/internal/operator/rebuild"))
                .timeout(ANSWERED_WITHIN)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
    }
}

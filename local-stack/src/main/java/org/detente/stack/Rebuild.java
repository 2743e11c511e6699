package org.detente.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code ./detente rebuild}: has projection-service build the read models anew, or return to those
 * that served before, and says how far it is.
 */
final class Rebuild {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration ANSWER_TIME = Duration.ofSeconds(10);
    private static final int SILENCE_MAX = 60;
    private static final int FAILED = 1;
    private static final int SUCCESS = 200;
    private static final int BEGUN = 202;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client;
    private final URI service;
    private final PrintStream out;
    private final Duration lookAgain;
    private final long begun = System.nanoTime();

    Rebuild(HttpClient client, URI service, PrintStream out, Duration lookAgain) {
        this.client = client;
        this.service = service;
        this.out = out;
        this.lookAgain = lookAgain;
    }

    static int run(CommandLine.Rebuild asked, PrintStream out) {
        Home home = new Home(asked.home());
        Optional<StackState.ProcessState> service =
                Down.supervisor(home)
                        .flatMap(_ -> StackState.read(home.state()))
                        .map(state -> state.processes().get(Part.PROJECTION_SERVICE.label()));
        if (service.isEmpty()) {
            out.println("Nothing runs on %s.".formatted(home.directory()));
            return FAILED;
        }
        URI address = URI.create("http://127.0.0.1:" + service.get().port());
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return new Rebuild(client, address, out, LOOK_AGAIN).come(asked.goal());
        }
    }

    /** Comes to the goal; the answer is the exit code. */
    int come(CommandLine.Goal goal) {
        try {
            return switch (goal) {
                case ANOTHER_VERSION -> build();
                case VERSION_BEFORE -> goBack();
            };
        } catch (IOException e) {
            throw new StackException("projection-service does not answer; see its log.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private int build() throws IOException, InterruptedException {
        String before = list().in("serving").map(VersionList.Version::schema).orElse("none");
        HttpResponse<String> answer = post("/internal/operator/rebuild");
        if (answer.statusCode() != BEGUN) {
            return refused(answer);
        }
        String schema = read(answer.body()).path("schema").asText();
        out.println("Building %s beside %s, which goes on answering.".formatted(schema, before));
        int silent = 0;
        while (true) {
            Thread.sleep(lookAgain);
            try {
                Optional<Integer> end = look(schema, before);
                if (end.isPresent()) {
                    return end.get();
                }
                silent = 0;
            } catch (IOException e) {
                // it may have been restarted; the rebuild goes on where it was
                silent++;
                if (silent > SILENCE_MAX) {
                    throw e;
                }
            }
        }
    }

    /** Says how far the version is; the exit code when that is the end. */
    private Optional<Integer> look(String schema, String before)
            throws IOException, InterruptedException {
        Optional<VersionList.Version> version = list().named(schema);
        if (version.isEmpty()) {
            out.println("%s is gone; another rebuild has replaced it.".formatted(schema));
            return Optional.of(FAILED);
        }
        switch (version.get().state()) {
            case "building" -> {
                out.println(version.get().progress());
                return Optional.empty();
            }
            case "failed" -> {
                out.println(
                        "%s does not take over, %s goes on: %s"
                                .formatted(schema, before, version.get().note()));
                return Optional.of(FAILED);
            }
            default -> {
                out.println(
                        "%s answers in place of %s, which stays warm; it took %s s."
                                .formatted(schema, before, seconds()));
                return Optional.of(0);
            }
        }
    }

    private int goBack() throws IOException, InterruptedException {
        VersionList versions = list();
        Optional<VersionList.Version> warm = versions.in("warm");
        if (warm.isEmpty()) {
            out.println("There is no version to return to; a rebuild leaves one.");
            return FAILED;
        }
        String schema = warm.get().schema();
        HttpResponse<String> answer = post("/internal/operator/versions/" + schema + "/serve");
        if (answer.statusCode() != SUCCESS) {
            return refused(answer);
        }
        String before = versions.in("serving").map(VersionList.Version::schema).orElse("none");
        out.println(
                "%s answers again in place of %s, which stays warm; it took %s s."
                        .formatted(schema, before, seconds()));
        return 0;
    }

    private int refused(HttpResponse<String> answer) {
        out.println(read(answer.body()).path("detail").asText(answer.body()));
        return FAILED;
    }

    private String seconds() {
        double seconds = (System.nanoTime() - begun) / (double) Duration.ofSeconds(1).toNanos();
        return String.format(Locale.ROOT, "%.1f", seconds);
    }

    private VersionList list() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request("/api/v1/admin/versions").GET());
        if (answer.statusCode() != SUCCESS) {
            throw new IOException("answered " + answer.statusCode());
        }
        return VersionList.read(answer.body());
    }

    private HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path)).timeout(ANSWER_TIME);
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new StackException("projection-service answered " + body, e);
        }
    }
}

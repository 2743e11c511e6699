package org.detente.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Logs the repository's events, and what is said about them in later files, through the public API,
 * as any client would.
 */
final class DataSetLoad {

    private static final Duration ANSWER_MAX = Duration.ofMinutes(2);
    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    // below the gateway's patience with an answer
    private static final int WAIT_SECONDS = 20;

    private final URI api;
    private final Path directory;
    private final Console console;
    private long accepted;
    private long known;
    private long faults;

    /**
     * @param api the gateway's {@code /api/v1/}
     * @param directory holds {@code *.ndjson}, loaded in the order of their names
     */
    DataSetLoad(URI api, Path directory, Console console) {
        this.api = api;
        this.directory = directory;
        this.console = console;
    }

    /** Names the content of the files; empty when there are none. */
    Optional<String> fingerprint() {
        try {
            List<Path> files = files();
            if (files.isEmpty()) {
                return Optional.empty();
            }
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                digest.update(Files.readAllBytes(file));
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new StackException("The data set cannot be read: " + e.getMessage(), e);
        }
    }

    /** Loads every file and returns when the read side has applied all of it. */
    void load() {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            List<String> positions = new ArrayList<>();
            for (Path file : files()) {
                log(client, file).ifPresent(positions::add);
            }
            for (String position : positions) {
                awaitApplied(client, position);
            }
            console.say(
                    "  data set: %d entries logged, %d known already, %d rejected"
                            .formatted(accepted, known, faults));
        } catch (IOException e) {
            throw new StackException("The data set was not loaded: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("The data set was not loaded: stopped.", e);
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> file.toString().endsWith(".ndjson")).sorted().toList();
        }
    }

    /** Sends a file until it is through: what was logged before is only known already. */
    private Optional<String> log(HttpClient client, Path file)
            throws IOException, InterruptedException {
        for (int tries = 1; ; tries++) {
            boolean isLast = tries == TRIES;
            try {
                BatchAnswer answer = post(client, file);
                accepted += answer.accepted();
                if (!answer.isWorthAnotherTry() || isLast) {
                    known += answer.known();
                    faults += answer.faults().size();
                    answer.faults()
                            .forEach(each -> console.say("  " + file.getFileName() + " " + each));
                    if (answer.isWorthAnotherTry()) {
                        throw new IOException(file + " is not wholly in the log");
                    }
                    return answer.position();
                }
            } catch (IOException e) {
                if (isLast) {
                    throw e;
                }
            }
            Thread.sleep(PAUSE);
        }
    }

    private BatchAnswer post(HttpClient client, Path file)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(api.resolve("events/batch"))
                        .timeout(ANSWER_MAX)
                        .header("Content-Type", "application/x-ndjson")
                        .header("Accept", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofFile(file))
                        .build();
        HttpResponse<Stream<String>> answer =
                client.send(request, HttpResponse.BodyHandlers.ofLines());
        try (Stream<String> lines = answer.body()) {
            if (answer.statusCode() == 200) {
                return BatchAnswer.read(lines);
            }
            String said =
                    "%s was answered with status %d: %s"
                            .formatted(
                                    file.getFileName(),
                                    answer.statusCode(),
                                    String.join(" ", lines.toList()));
            if (answer.statusCode() < 500) {
                throw new StackException("The data set was not loaded: " + said);
            }
            throw new IOException(said);
        }
    }

    private void awaitApplied(HttpClient client, String position)
            throws IOException, InterruptedException {
        for (int tries = 1; ; tries++) {
            HttpRequest request =
                    HttpRequest.newBuilder(api.resolve("freshness"))
                            .timeout(Duration.ofSeconds(WAIT_SECONDS + 10))
                            .header("Min-Position", position)
                            .header("Prefer", "wait=" + WAIT_SECONDS)
                            .GET()
                            .build();
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                return;
            }
            if (tries == TRIES) {
                throw new IOException(
                        "the read side has not applied it: status %d %s"
                                .formatted(answer.statusCode(), answer.body()));
            }
            Thread.sleep(PAUSE);
        }
    }
}

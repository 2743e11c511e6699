package org.detente.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Read models are built anew and exchanged under readers and a writer who must not notice. */
@OnSharedStack
class RebuildIT {
    /** The list that readers compare is one page. */
    private static final int EVENTS_MAX = 500;

    private static final int READERS = 2;
    private static final Duration WRITER_PAUSE = Duration.ofMillis(20);
    private static final Duration READER_PAUSE = Duration.ofMillis(30);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String LIST = "/api/v1/events?relationship=FJI-TON&limit=1000";
    private static final String EVENT =
            """
            {"kind":"summit","stage":"held","level":"leaders","host":"FJI","occurred":"2018-05-26",
             "title":"Rebuild test, meeting %d",
             "participants":[{"actor":"TON","role":"initiator"},{"actor":"FJI","role":"host"}],
             "sources":[{"citation":"system test","reliability":"A","credibility":1}]}
            """;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<String> written = ConcurrentHashMap.newKeySet();

    @Test
    void readers_and_writers_do_not_notice_a_rebuild_nor_the_return(Stack stack) throws Exception {
        CountDownLatch writerMayStop = new CountDownLatch(1);
        CountDownLatch readersMayStop = new CountDownLatch(1);
        CompletableFuture<Void> writer =
                CompletableFuture.runAsync(() -> write(stack, writerMayStop));
        List<CompletableFuture<MonotonicReader>> readers = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            readers.add(CompletableFuture.supplyAsync(() -> watch(stack, readersMayStop)));
        }
        String first = theOne("serving", stack);
        assertThat(detente(stack, "rebuild")).contains(" answers in place of " + first + ",");
        String second = theOne("serving", stack);
        assertThat(theOne("warm", stack)).isEqualTo(first);
        assertThat(detente(stack, "rebuild", "--return")).contains(first + " answers again");
        assertThat(theOne("serving", stack)).isEqualTo(first);
        assertThat(theOne("warm", stack)).isEqualTo(second);
        assertThat(writer).as("the writer has gone on").isNotDone();
        writerMayStop.countDown();
        writer.join();

        JsonNode quiet = checksums(stack);
        assertThat(detente(stack, "rebuild")).contains(" answers in place of " + first + ",");
        assertThat(theOne("serving", stack)).isNotIn(first, second);
        assertThat(theOne("warm", stack)).isEqualTo(first);
        assertThat(checksums(stack)).isEqualTo(quiet);
        readersMayStop.countDown();
        for (CompletableFuture<MonotonicReader> reader : readers) {
            assertThat(reader.join().faults()).isEmpty();
            assertThat(reader.join().seen()).containsAll(written);
            assertThat(reader.join().reads()).isGreaterThan(50);
        }
    }

    private void write(Stack stack, CountDownLatch mayStop) {
        try {
            while (!mayStop.await(WRITER_PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                if (written.size() == EVENTS_MAX) {
                    continue;
                }
                HttpRequest request =
                        HttpRequest.newBuilder(URI.create(stack.url() + "/api/v1/events"))
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                EVENT.formatted(written.size())))
                                .build();
                HttpResponse<String> answer =
                        client.send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                written.add(new ObjectMapper().readTree(answer.body()).path("id").textValue());
            }
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private MonotonicReader watch(Stack stack, CountDownLatch mayStop) {
        MonotonicReader reader = new MonotonicReader(URI.create(stack.url() + LIST), client);
        try {
            do {
                reader.read();
            } while (!mayStop.await(READER_PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return reader;
    }

    /** The only version in a state. */
    private String theOne(String state, Stack stack) throws IOException, InterruptedException {
        List<String> schemas = new ArrayList<>();
        get(stack, "/api/v1/admin/versions")
                .path("versions")
                .forEach(version -> {
                    if (version.path("state").textValue().equals(state)) {
                        schemas.add(version.path("schema").textValue());
                    }
                });
        assertThat(schemas).as(state).hasSize(1);
        return schemas.getFirst();
    }

    /** Checksums when everything logged so far is applied. */
    private JsonNode checksums(Stack stack) throws IOException, InterruptedException {
        Eventually.within(
                PATIENCE, () -> get(stack, "/api/v1/freshness").path("lagRecords").asLong(-1) == 0);
        return get(stack, "/api/v1/admin/checksum");
    }

    private JsonNode get(Stack stack, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.url() + path)).build();
        return new ObjectMapper()
                .readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    /** What a command printed that went well. */
    private static String detente(Stack stack, String... words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Stack.ROOT.resolve("detente").toString());
        command.addAll(List.of(words));
        command.addAll(List.of("--home", stack.home().toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        System.out.println(output.indent(2));
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}

package org.detente.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a service that answers as projection-service does. */
class RebuildTest {

    private static final String ONE_SERVES = list(version("rm_2", "serving", ""));
    private static final String BEGUN = "202 {\"schema\":\"rm_3\"}";

    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private final List<String> asked = new ArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private HttpServer server = newServer();

    @BeforeEach
    void startServer() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void progress_is_shown_until_the_version_serves() {
        answers.addAll(
                List.of(
                        ONE_SERVES,
                        BEGUN,
                        list(
                                version("rm_2", "serving", ""),
                                version(
                                        "rm_3",
                                        "building",
                                        "\"recordsTotal\":12000,\"recordsPerSecond\":4000,\"etaSeconds\":2,")),
                        list(
                                version(
                                        "rm_3",
                                        "building",
                                        "\"recordsTotal\":4000,\"recordsPerSecond\":4000,")),
                        list(version("rm_2", "warm", ""), version("rm_3", "serving", ""))));
        assertThat(come(CommandLine.Goal.ANOTHER_VERSION)).isZero();
        assertThat(asked)
                .startsWith("GET /api/v1/admin/versions", "POST /internal/operator/rebuild");
        assertThat(said.toString(UTF_8))
                .matches(
                        """
                        Building rm_3 beside rm_2, which goes on answering.
                          rm_3  4,000 of 12,000 records, 4,000/s, 2 s left
                          rm_3  4,000 of 4,000 records, 4,000/s, caught up, being compared
                        rm_3 answers in place of rm_2, which stays warm; it took \\d\\.\\d s\\.
                        """);
    }

    @Test
    void a_version_that_failed_says_why() {
        answers.addAll(
                List.of(
                        ONE_SERVES,
                        BEGUN,
                        list(version("rm_3", "failed", "\"note\":\"differs from rm_2\","))));
        assertThat(come(CommandLine.Goal.ANOTHER_VERSION)).isEqualTo(1);
        assertThat(said.toString(UTF_8))
                .endsWith("rm_3 does not take over, rm_2 goes on: differs from rm_2\n");
    }

    @Test
    void a_service_that_is_started_again_in_between_is_waited_for() {
        answers.addAll(List.of(ONE_SERVES, BEGUN, "503 {}", list(version("rm_3", "serving", ""))));
        assertThat(come(CommandLine.Goal.ANOTHER_VERSION)).isZero();
    }

    @Test
    void a_second_rebuild_at_a_time_is_refused_in_the_words_of_the_service() {
        answers.addAll(
                List.of(ONE_SERVES, "409 {\"detail\":\"A version is being built already.\"}"));
        assertThat(come(CommandLine.Goal.ANOTHER_VERSION)).isEqualTo(1);
        assertThat(said.toString(UTF_8)).isEqualTo("A version is being built already.\n");
    }

    @Test
    void the_warm_version_returns() {
        answers.addAll(
                List.of(
                        list(version("rm_2", "warm", ""), version("rm_3", "serving", "")),
                        "200 {\"schema\":\"rm_2\"}"));
        assertThat(come(CommandLine.Goal.VERSION_BEFORE)).isZero();
        assertThat(asked).last().isEqualTo("POST /internal/operator/versions/rm_2/serve");
        assertThat(said.toString(UTF_8)).startsWith("rm_2 answers again in place of rm_3");
    }

    @Test
    void without_a_warm_version_there_is_nothing_to_return_to() {
        answers.add(ONE_SERVES);
        assertThat(come(CommandLine.Goal.VERSION_BEFORE)).isEqualTo(1);
        assertThat(said.toString(UTF_8))
                .isEqualTo("There is no version to return to; a rebuild leaves one.\n");
    }

    @Test
    void nothing_running_is_one_sentence(@TempDir Path home) {
        CommandLine.Rebuild command =
                new CommandLine.Rebuild(home, CommandLine.Goal.ANOTHER_VERSION);
        assertThat(Rebuild.run(command, new PrintStream(said, true, UTF_8))).isEqualTo(1);
        assertThat(said.toString(UTF_8)).isEqualTo("Nothing runs on %s.%n".formatted(home));
    }

    @Test
    void an_answer_that_is_no_list_is_named() {
        answers.add("200 <html>");
        assertThatThrownBy(() -> come(CommandLine.Goal.VERSION_BEFORE))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("<html>");
    }

    private int come(CommandLine.Goal goal) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI service = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            PrintStream out = new PrintStream(said, true, UTF_8);
            return new Rebuild(client, service, out, Duration.ofMillis(1)).come(goal);
        }
    }

    private static String list(String... versions) {
        return "200 {\"set\":\"main\",\"versions\":[" + String.join(",", versions) + "]}";
    }

    private static String version(String schema, String state, String more) {
        return "{\"schema\":\"%s\",\"state\":\"%s\",%s\"recordsDone\":4000}"
                .formatted(schema, state, more);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            String[] answer = String.valueOf(answers.poll()).split(" ", 2);
            byte[] body = answer[1].getBytes(UTF_8);
            exchange.sendResponseHeaders(Integer.parseInt(answer[0]), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static HttpServer newServer() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

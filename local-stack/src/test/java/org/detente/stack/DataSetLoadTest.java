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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server that answers as the API documents it. */
class DataSetLoadTest {

    private static final String SUMMARY = "{\"summary\":{\"logPosition\":\"token\"}}\n";

    @TempDir Path directory;

    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private final List<String> asked = new ArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private HttpServer server = newServer();

    @BeforeEach
    void startServer() throws IOException {
        Files.writeString(directory.resolve("b.ndjson"), "b\n");
        Files.writeString(directory.resolve("a.ndjson"), "a\n");
        Files.writeString(directory.resolve("readme.txt"), "not data");
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void files_are_logged_in_the_order_of_their_names_and_awaited() {
        answers.add("{\"line\":1,\"status\":\"accepted\"}\n" + SUMMARY);
        answers.add("{\"line\":1,\"status\":\"duplicate\"}\n" + SUMMARY);
        load().load();
        assertThat(asked)
                .containsExactly(
                        "POST /api/v1/events/batch a",
                        "POST /api/v1/events/batch b",
                        "GET /api/v1/freshness token wait=20",
                        "GET /api/v1/freshness token wait=20");
        assertThat(said.toString(UTF_8))
                .contains("data set: 1 entries logged, 1 known already, 0 rejected");
    }

    @Test
    void a_rejected_line_is_reported_with_its_reason_and_the_rest_goes_on() {
        answers.add(
                """
                {"line":1,"status":"rejected","errors":[{"pointer":"/rows/1/kind","detail":"is unknown."}]}
                {"line":2,"status":"accepted"}
                """
                        + SUMMARY);
        answers.add(SUMMARY);
        load().load();
        assertThat(said.toString(UTF_8))
                .contains("a.ndjson line 1 rejected: /rows/1/kind is unknown.")
                .contains("data set: 1 entries logged, 0 known already, 1 rejected");
    }

    @Test
    void an_answer_that_broke_off_is_asked_for_again() {
        answers.add("{\"line\":1,\"status\":\"accepted\"}\n");
        answers.add("{\"line\":1,\"status\":\"duplicate\"}\n" + SUMMARY);
        answers.add(SUMMARY);
        load().load();
        assertThat(asked).filteredOn(each -> each.endsWith("batch a")).hasSize(2);
    }

    @Test
    void the_fingerprint_follows_the_content_of_the_data_files_only() throws IOException {
        Optional<String> before = load().fingerprint();
        Files.writeString(directory.resolve("readme.txt"), "changed");
        assertThat(load().fingerprint()).isEqualTo(before).isPresent();
        Files.writeString(directory.resolve("b.ndjson"), "changed");
        assertThat(load().fingerprint()).isNotEqualTo(before);
    }

    @Test
    void no_answer_in_the_agreed_form_stops_the_load() {
        answers.add("<html>");
        assertThatThrownBy(() -> load().load())
                .isInstanceOf(StackException.class)
                .hasMessageContaining("<html>");
    }

    private DataSetLoad load() {
        Console console =
                new Console(
                        new PrintStream(said, true, UTF_8),
                        directory.resolve("supervisor.log"),
                        Clock.systemUTC());
        URI api =
                URI.create("http://127.0.0.1:%d/api/v1/".formatted(server.getAddress().getPort()));
        return new DataSetLoad(api, directory, console);
    }

    private static HttpServer newServer() {
        try {
            return HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = new String(exchange.getRequestBody().readAllBytes(), UTF_8).strip();
        var headers = exchange.getRequestHeaders();
        boolean isPost = exchange.getRequestMethod().equals("POST");
        String detail =
                isPost
                        ? request
                        : headers.getFirst("Min-Position") + " " + headers.getFirst("Prefer");
        asked.add(
                "%s %s %s"
                        .formatted(exchange.getRequestMethod(), exchange.getRequestURI(), detail));
        byte[] body =
                (isPost ? Optional.ofNullable(answers.poll()).orElse("") : "{}").getBytes(UTF_8);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}

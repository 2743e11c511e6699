package org.detente.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.detente.projection.RealLogAndDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports that go wrong after they have begun, and those that find no place. */
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class CutExportTest {
    private static final int PLACES = 4;
    private static final Semaphore BEGUN = new Semaphore(0);
    private static volatile CountDownLatch mayEnd = new CountDownLatch(1);

    record Item(String name) {}

    /** Lists of two parts, the second of which is trouble. */
    @Path("/test/exports")
    public static class TwoParts {
        private final Reads reads;

        TwoParts(Reads reads) {
            this.reads = reads;
        }

        @GET
        @Path("cut")
        @RunOnVirtualThread
        public Response cut(
                @BeanParam ReadContext context,
                @BeanParam PageRequest page,
                @QueryParam("items") int items) {
            return reads.list(
                    context,
                    page,
                    "cut@1",
                    Item.class,
                    (_, part) -> {
                        if (part.key().isPresent()) {
                            throw new SQLException("the session was ended");
                        }
                        return firstOfTwo(part, items);
                    });
        }

        @GET
        @Path("held")
        @RunOnVirtualThread
        public Response held(@BeanParam ReadContext context, @BeanParam PageRequest page) {
            return reads.list(
                    context,
                    page,
                    "held@1",
                    Item.class,
                    (_, part) -> part.key().isPresent() ? last(part) : firstOfTwo(part, 1));
        }

        private static Page<Item> firstOfTwo(PageRequest part, int items) {
            return new Page<>(
                    Collections.nCopies(items, new Item("first")),
                    part.forward(Optional.of("second")));
        }

        private static Page<Item> last(PageRequest part) {
            BEGUN.release();
            try {
                mayEnd.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            return new Page<>(List.of(new Item("last")), part.forward(Optional.empty()));
        }
    }

    private static HttpResponse<String> get(String list) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(
                                    URI.create(
                                            RestAssured.baseURI
                                                    + ":"
                                                    + RestAssured.port
                                                    + "/test/exports/"
                                                    + list
                                                    + (list.contains("?") ? "&" : "?")
                                                    + "format=ndjson"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut?items=1", "cut?items=100000"})
    void what_goes_wrong_later_breaks_the_connection(String list) {
        for (int time = 0; time <= PLACES; time++) {
            // more often than there are places: a cut export gives its place back
            assertThatThrownBy(() -> get(list)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void one_more_than_there_are_places_for_is_told_to_come_back() throws Exception {
        mayEnd = new CountDownLatch(1);
        List<CompletableFuture<String>> running = new ArrayList<>();
        for (int number = 0; number < PLACES; number++) {
            running.add(CompletableFuture.supplyAsync(CutExportTest::held));
        }
        BEGUN.acquire(PLACES);
        given().get("/test/exports/held?format=ndjson")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/too-many-exports"));
        given().get("/test/exports/held?format=ndjson&limit=1").then().statusCode(200);
        mayEnd.countDown();
        for (CompletableFuture<String> each : running) {
            assertThat(each.get()).isEqualTo("{\"name\":\"first\"}\n{\"name\":\"last\"}\n");
        }
        assertThat(get("held").statusCode()).isEqualTo(200);
    }

    private static String held() {
        try {
            return get("held").body();
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

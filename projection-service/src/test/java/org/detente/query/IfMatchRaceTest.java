package org.detente.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.projection.RealLogAndDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept for users is changed by many at the same moment. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class IfMatchRaceTest {
    private static final int ROUNDS = 8;
    private static final int CHANGES = 6;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    /api/v1/alert-rules | {"name":"Many change it","kind":"change","subject":"relationship/JPN-RUS","points":0.25,"days":%d}
                    /api/v1/webhooks    | {"name":"Many change it","url":"http://127.0.0.1:9/%d","secret":"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}
                    """)
    void of_changes_of_one_version_one_is_taken_and_the_others_are_told_what_stands(
            String list, String body) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Response kept =
                    given().contentType("application/json").body(body.formatted(7)).post(list);
            kept.then().statusCode(201);
            String address = kept.header("Location");
            List<Response> answers = atOnce(changes(address, kept.header("ETag"), body));
            assertThat(answers.stream().filter(answer -> answer.statusCode() / 100 == 2))
                    .as("one of all is taken")
                    .hasSize(1);
            Response present = given().get(address);
            for (Response answer : answers) {
                if (answer.statusCode() == 412) {
                    assertThat(answer.<String>path("detail"))
                            .as("the version that stands is named")
                            .contains(present.header("ETag"));
                }
            }
            delete(address);
        }
    }

    @Test
    void of_rules_that_take_one_name_at_once_one_has_it_and_the_other_is_told() throws Exception {
        String list = "/api/v1/alert-rules";
        String body =
                "{\"name\":\"%s\",\"kind\":\"change\",\"subject\":\"relationship/JPN-RUS\",\"points\":0.25,\"days\":7}";
        for (int round = 0; round < ROUNDS; round++) {
            List<Callable<Response>> renames = new ArrayList<>();
            List<String> addresses = new ArrayList<>();
            for (String name : new String[] {"One", "Another"}) {
                Response kept =
                        given().contentType("application/json")
                                .body(body.formatted(name))
                                .post(list);
                addresses.add(kept.header("Location"));
                renames.add(() ->
                        given().contentType("application/json")
                                .header("If-Match", kept.header("ETag"))
                                .body(body.formatted("Both want it"))
                                .put(kept.header("Location")));
            }
            assertThat(atOnce(renames).stream().map(Response::statusCode))
                    .containsExactlyInAnyOrder(200, 409);
            addresses.forEach(IfMatchRaceTest::delete);
        }
    }

    private static void delete(String address) {
        String version = String.valueOf(given().get(address).header("ETag"));
        given().header("If-Match", version).delete(address);
    }

    /** Changes of one version, and between them its deletion. */
    private static List<Callable<Response>> changes(String address, String version, String body) {
        List<Callable<Response>> changes = new ArrayList<>();
        for (int change = 0; change < CHANGES; change++) {
            String changed = body.formatted(10 + change);
            if (change == CHANGES / 2) {
                changes.add(() -> given().header("If-Match", version).delete(address));
            }
            changes.add(() ->
                    given().contentType("application/json")
                            .header("If-Match", version)
                            .body(changed)
                            .put(address));
        }
        return changes;
    }

    private static List<Response> atOnce(List<Callable<Response>> requests) throws Exception {
        try (ExecutorService each = Executors.newFixedThreadPool(requests.size())) {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : each.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}

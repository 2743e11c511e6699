package org.detente.gateway.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.detente.gateway.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ProblemPageTest extends HttpTest {
    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void every_type_leads_to_a_page(ProblemType type) {
        given().accept("text/html")
                .get("/problems/" + type.slug())
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("<h1><code>" + type.slug() + "</code></h1>"))
                .body(containsString("<strong>Remedy.</strong>"));
    }

    @Test
    void the_list_links_every_page() {
        given().get("/problems")
                .then()
                .statusCode(200)
                .body(containsString("href=\"/problems/invalid-event\""))
                .body(containsString("href=\"/problems/projection-lag\""));
    }

    @Test
    void an_unknown_problem_is_a_404_problem_even_for_a_browser() {
        for (String accept : new String[] {"text/html", "*/*"}) {
            given().accept(accept)
                    .get("/problems/no-such-problem")
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/not-found"));
        }
    }

    @Test
    void a_page_that_cannot_be_given_as_asked_is_a_406_problem() {
        given().accept("image/png")
                .get("/problems/internal")
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-acceptable"));
    }

    @Test
    void a_page_cannot_be_written() {
        given().body("x")
                .post("/problems/internal")
                .then()
                .statusCode(405)
                .body("type", equalTo("/problems/method-not-allowed"));
    }
}

package org.detente.gateway.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.gateway.HttpTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PageTest extends HttpTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/relationships/JPN-RUS",
                "/events/0190?known=2016",
                "/apis",
                "/qa"
            })
    void addresses_of_the_page_give_the_page(String path) {
        given().accept(BROWSER)
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", "no-cache")
                .body(containsString("<html"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/x",
                "/q/x",
                "/assets/x.js",
                "/openapi/x",
                "/docs/x",
                "/problems/x/y",
                "/health/x"
            })
    void addresses_that_are_not_the_page_s_give_a_problem_even_to_a_browser(String path) {
        given().accept(BROWSER)
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store");
    }

    @Test
    void programs_and_writers_never_get_the_page() {
        given().accept("application/json").get("/relationships/JPN-RUS").then().statusCode(404);
        given().accept(BROWSER).body("x").post("/relationships/JPN-RUS").then().statusCode(404);
        given().accept(BROWSER)
                .body("x")
                .post("/")
                .then()
                .statusCode(405)
                .body("type", equalTo("/problems/method-not-allowed"));
    }

    @Test
    void the_page_runs_no_script_but_its_own_files() {
        String html =
                given().accept(BROWSER)
                        .get("/relationships/JPN-RUS")
                        .then()
                        .statusCode(200)
                        .header("Content-Security-Policy", containsString("default-src 'self'"))
                        .header("Content-Security-Policy", not(containsString("unsafe")))
                        .extract()
                        .asString();

        assertThat(html).doesNotContain("<style", " style=", "src=\"http", "href=\"http");
        assertThat(html.split("<script", -1))
                .as("every script names a file")
                .allMatch(part -> part.startsWith("<!") || part.contains(" src=\"/assets/"));
    }

    @Test
    void the_files_of_the_page_are_compressed_and_kept_for_good() {
        String html = given().accept(BROWSER).get("/").asString();
        assumeThat(html).as("not built with -DskipUi").contains("id=\"page\"");
        Matcher script = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"").matcher(html);
        assertThat(script.find()).as("the page names its script").isTrue();

        given().header("Accept-Encoding", "gzip")
                .get(script.group(1))
                .then()
                .statusCode(200)
                .contentType("text/javascript")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Content-Encoding", "gzip");
    }

    @Test
    void an_unchanged_page_is_a_304() {
        String tag = given().accept(BROWSER).get("/").header("ETag");

        given().accept(BROWSER)
                .header("If-None-Match", tag)
                .get("/deep/link")
                .then()
                .statusCode(304)
                .body(emptyString());
    }

    @Test
    void files_with_a_hash_in_their_name_are_kept_for_good() {
        given().get("/assets/probe-5f3a9c.js")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .body(containsString("probe"));
    }

    @Test
    void other_files_are_asked_for_again() {
        given().get("/docs/page.css").then().statusCode(200).header("Cache-Control", "no-cache");
    }

    @Test
    void the_pages_refer_to_nothing_elsewhere_and_have_no_inline_script_or_style() {
        standIns.eventService().answers("GET", "/q/openapi", 200, "{\"paths\":{}}");
        standIns.projectionService().answers("GET", "/q/openapi", 200, "{\"paths\":{}}");
        for (String path : new String[] {"/docs", "/problems", "/problems/internal"}) {
            String html = given().get(path).then().statusCode(200).extract().asString();

            assertThat(html)
                    .doesNotContain("<script", "<style", " style=", "src=\"http", "@import");
            assertThat(html).contains("<link rel=\"stylesheet\" href=\"/docs/page.css\">");
        }
    }
}

package org.detente.gateway.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.detente.gateway.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContractTest extends HttpTest {
    private static final String EVENTS =
            """
            {"openapi":"3.1.0","paths":{"/api/v1/events":{"post":{"operationId":"logEvent","summary":"Log <one> event",
              "tags":["Events"],"description":"Says **what happened**. <script>alert(1)</script>",
              "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Event"},
                "example":{"kind":"summit","occurred":"2016-12-15","host":"JPN"}}}},
              "responses":{"201":{"description":"Logged","headers":{"Log-Position":{"description":"Where it stands",
                "schema":{"type":"string"}}}}}}}},
             "components":{"schemas":{"Event":{"type":"object","required":["kind"],"properties":
               {"kind":{"type":"string","description":"What it is"}}}}}}
            """;
    private static final String READS =
            """
            {"openapi":"3.1.0","paths":{
              "/api/v1/events":{"get":{"operationId":"listEvents","summary":"List events","tags":["Events"],
                "parameters":[{"name":"limit","in":"query","description":"How many","schema":
                  {"type":"integer","maximum":1000},"example":100}],"responses":{"200":{"description":"A page"}}}},
              "/internal/known-events":{"post":{"operationId":"known"}}}}
            """;

    @Inject ServiceContracts contracts;

    @BeforeEach
    void both_services_describe_themselves() {
        standIns.eventService().answers("GET", "/q/openapi", 200, EVENTS);
        standIns.projectionService().answers("GET", "/q/openapi", 200, READS);
    }

    @Test
    void one_document_has_the_operations_of_all() {
        given().get("/openapi")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .header("Cache-Control", "no-cache")
                .body("openapi", equalTo("3.1.0"))
                .body("info.title", equalTo("Détente"))
                .body("info.version", equalTo("0.1.0"))
                .body("info.license.identifier", equalTo("Apache-2.0"))
                .body("servers.url", hasItem("/"))
                .body("security", empty())
                .body("paths.'/api/v1/events'.post.operationId", equalTo("logEvent"))
                .body("paths.'/api/v1/events'.get.operationId", equalTo("listEvents"))
                .body("paths", hasKey("/health"))
                .body("paths", not(hasKey("/internal/known-events")));
    }

    @Test
    void it_is_json_or_yaml_as_asked_and_both_say_the_same() throws Exception {
        String json = given().get("/openapi").asString();
        String byFormat =
                given().get("/openapi?format=yaml")
                        .then()
                        .contentType("application/yaml")
                        .extract()
                        .asString();
        String byAccept =
                given().accept("application/yaml")
                        .get("/openapi")
                        .then()
                        .contentType("application/yaml")
                        .extract()
                        .asString();

        JsonNode tree = new ObjectMapper().readTree(json);
        assertThat(new ObjectMapper(new YAMLFactory()).readTree(byFormat)).isEqualTo(tree);
        assertThat(byAccept).isEqualTo(byFormat);
        assertThat(byFormat).contains("occurred: \"2016-12-15\"");
    }

    @Test
    void other_formats_are_problems() {
        given().get("/openapi?format=xml")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"));
        given().accept("text/csv")
                .get("/openapi")
                .then()
                .statusCode(406)
                .body("type", equalTo("/problems/not-acceptable"));
    }

    @Test
    void an_unchanged_document_is_a_304_and_a_changed_one_is_not() {
        String tag = given().get("/openapi").header("ETag");

        given().header("If-None-Match", tag).get("/openapi").then().statusCode(304);

        standIns.projectionService()
                .answers("GET", "/q/openapi", 200, READS.replace("listEvents", "findEvents"));
        given().header("If-None-Match", tag)
                .get("/openapi")
                .then()
                .statusCode(200)
                .body("paths.'/api/v1/events'.get.operationId", equalTo("findEvents"));
    }

    @Test
    void a_service_that_is_away_is_described_as_it_last_was() {
        given().get("/openapi").then().statusCode(200);
        standIns.projectionService().goAway();

        given().get("/openapi")
                .then()
                .statusCode(200)
                .body("paths.'/api/v1/events'.get.operationId", equalTo("listEvents"));
    }

    @Test
    void a_service_that_was_never_there_is_a_503_that_names_it() {
        contracts.forget();
        standIns.projectionService().goAway();

        for (String path : new String[] {"/openapi", "/docs"}) {
            given().get(path)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "5")
                    .body("type", equalTo("/problems/upstream-unavailable"))
                    .body("detail", containsString("projection-service"));
        }
    }

    @Test
    void the_page_shows_what_the_document_says_and_obeys_nothing_in_it() {
        given().get("/docs")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("Log &lt;one&gt; event"))
                .body(containsString("<strong>what happened</strong>"))
                .body(not(containsString("<script>")))
                .body(containsString("<code>POST /api/v1/events</code>"))
                .body(containsString("integer, maximum 1000"))
                .body(containsString("<a href=\"#schema-Event\">Event</a>"))
                .body(containsString("&quot;host&quot; : &quot;JPN&quot;"))
                .body(containsString("Log-Position"));
    }

    @Test
    void every_operation_of_the_gateway_itself_answers_as_it_is_described() throws Exception {
        JsonNode paths =
                new ObjectMapper().readTree(given().get("/openapi").asString()).path("paths");
        standIns.eventService().answers("GET", "/q/health/ready", 200, "{}");
        standIns.projectionService().answers("GET", "/q/health/ready", 200, "{}");

        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            if (path.getValue().at("/get/tags/0").asText().equals("Gateway")) {
                given().get(path.getKey().replace("{slug}", "internal")).then().statusCode(200);
            }
        }
    }
}

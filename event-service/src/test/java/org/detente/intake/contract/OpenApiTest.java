package org.detente.intake.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.event.Kind;
import org.detente.event.amendment.AmendmentKind;
import org.detente.event.amendment.EventId;
import org.detente.event.codec.AmendmentCodec;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Parsed;
import org.detente.event.codec.ParsedAmendment;
import org.detente.intake.surroundings.Surroundings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The served document against what the service does. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class OpenApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonNode document = JSON.createObjectNode();

    @BeforeEach
    void load() throws JsonProcessingException {
        document = JSON.readTree(given().queryParam("format", "json").get("/q/openapi").asString());
    }

    @Test
    void it_describes_the_writes_and_nothing_else() {
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.path("paths").propertyStream().map(path -> path.getKey()))
                .containsExactlyInAnyOrder(
                        "/api/v1/events",
                        "/api/v1/events/batch",
                        "/api/v1/imports",
                        "/api/v1/events/{id}/corrections",
                        "/api/v1/events/{id}/retraction",
                        "/api/v1/events/{id}/reinstatement",
                        "/api/v1/events/{id}/links");
    }

    @Test
    void an_event_is_one_of_all_kinds_told_apart_by_kind() {
        JsonNode event = document.at("/components/schemas/NewEvent");

        assertThat(event.path("oneOf").size()).isEqualTo(Kind.values().length);
        assertThat(event.at("/discriminator/propertyName").asText()).isEqualTo("kind");
        assertThat(event.at("/discriminator/mapping").size()).isEqualTo(Kind.values().length);
    }

    @Test
    void the_schema_of_a_kind_is_the_one_that_validates_it() {
        JsonNode published = document.at("/components/schemas/NewDeployment");
        JsonNode model = EventCodec.schema(Kind.DEPLOYMENT);

        for (String keyword : List.of("title", "description", "required", "additionalProperties")) {
            assertThat(published.path(keyword)).as(keyword).isEqualTo(model.path(keyword));
        }
        assertThat(published.path("properties").size()).isEqualTo(model.path("properties").size());
        assertThat(published.at("/properties/claimedRangeKm"))
                .isEqualTo(model.at("/properties/claimedRangeKm"));
        assertThat(published.at("/properties/participants"))
                .isEqualTo(model.at("/properties/participants"));
    }

    @Test
    void the_examples_are_events() {
        Stream<JsonNode> single =
                document.at(
                                "/paths/~1api~1v1~1events/post/requestBody/content/application~1json/examples")
                        .valueStream()
                        .map(example -> example.path("value"));
        Stream<String> lines =
                document.at(
                                "/paths/~1api~1v1~1events~1batch/post/requestBody/content/application~1x-ndjson/example")
                        .asText()
                        .lines();

        assertThat(Stream.concat(single.map(JsonNode::toString), lines))
                .hasSize(4)
                .allSatisfy(event ->
                        assertThat(EventCodec.parse(event.getBytes(StandardCharsets.UTF_8)))
                                .isInstanceOf(Parsed.Valid.class));
    }

    @ParameterizedTest
    @CsvSource({
        "CORRECTION, corrections",
        "RETRACTION, retraction",
        "REINSTATEMENT, reinstatement",
        "LINK, links"
    })
    void the_example_of_an_amendment_is_one_and_its_schema_names_what_a_request_says(
            AmendmentKind kind, String act) {
        JsonNode media =
                document.at(
                        "/paths/~1api~1v1~1events~1{id}~1"
                                + act
                                + "/post/requestBody/content/application~1json");
        EventId event = new EventId("9983f70d-af17-83d9-9c1b-4f63a0cd33c3");
        assertThat(
                        AmendmentCodec.parse(
                                media.path("example").toString().getBytes(StandardCharsets.UTF_8),
                                kind,
                                event,
                                List.of(event)))
                .isInstanceOf(ParsedAmendment.Valid.class);
        String schema = media.at("/schema/$ref").asText().substring(1);
        assertThat(document.at(schema).path("required").valueStream().map(JsonNode::asText))
                .contains("reason")
                .doesNotContain("kind", "event", "supersedes");
        assertThat(document.at(schema).path("properties").has("supersedes")).isFalse();
    }

    @Test
    void every_problem_type_is_an_address_that_the_service_uses() {
        List<String> types = document.findValuesAsText("type");

        assertThat(types.stream().filter(type -> type.startsWith("/problems/")))
                .isNotEmpty()
                .allMatch(type -> type.matches("/problems/[a-z-]+"));
    }
}

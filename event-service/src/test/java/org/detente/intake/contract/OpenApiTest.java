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
import org.detente.event.Kind;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Parsed;
import org.detente.intake.surroundings.Surroundings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The served document against what the service does. */
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
    void it_describes_the_two_writes_and_nothing_else() {
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.path("paths").propertyStream().map(path -> path.getKey()))
                .containsExactlyInAnyOrder("/api/v1/events", "/api/v1/events/batch");
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

    @Test
    void every_problem_type_is_an_address_that_the_service_uses() {
        List<String> types = document.findValuesAsText("type");

        assertThat(types.stream().filter(type -> type.startsWith("/problems/")))
                .isNotEmpty()
                .allMatch(type -> type.matches("/problems/[a-z-]+"));
    }
}

package org.detente.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Documents of the examples that the system keeps for as long as the examples are asked for. Ids
 * that the system makes anew each time are read as those of the documentation.
 */
final class KeptExamples implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Response> kept = new ArrayList<>();
    private final Map<String, String> documentedIds = new LinkedHashMap<>();

    /**
     * Has a document kept, which answers as documented.
     *
     * @param address where such documents are kept
     * @param draft the example of the request
     * @param documented the example of the answer
     */
    void keep(String address, JsonNode draft, JsonNode documented) throws IOException {
        Response answer =
                given().contentType("application/json").body(draft.toString()).post(address);
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
        kept.add(answer);
        documentedIds.put(answer.path("id"), documented.path("id").asText());
        assertThat(ExampleMatch.differences(documented, answer(answer))).as(address).isEmpty();
    }

    /** Where a documented address leads to here. */
    String address(String documented) {
        String address = documented;
        for (Map.Entry<String, String> id : documentedIds.entrySet()) {
            address = address.replace(id.getValue(), id.getKey());
        }
        return address;
    }

    /** An answer as if its documents had the ids of the documentation. */
    JsonNode answer(Response response) throws IOException {
        String text = response.asString();
        for (Map.Entry<String, String> id : documentedIds.entrySet()) {
            text = text.replace(id.getKey(), id.getValue());
        }
        return JSON.readTree(text);
    }

    /** Deletes what was not there before. */
    @Override
    public void close() {
        for (Response answer : kept) {
            if (answer.statusCode() == 201) {
                String version = answer.header("ETag");
                given().headers(version == null ? Map.of() : Map.of("If-Match", version))
                        .delete(answer.header("Location"))
                        .then()
                        .statusCode(204);
            }
        }
    }
}

package org.detente.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The one document of the API: as committed, clean by Redocly's rules, with an example everywhere.
 */
@OnSharedStack
class OpenApiIT {
    private static final Path COMMITTED = Stack.ROOT.resolve("docs/openapi.json");
    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @Test
    void the_committed_document_is_what_the_system_serves() throws IOException {
        JsonNode served = served();
        if (Boolean.getBoolean("detente.openapi.write")) {
            Files.writeString(
                    COMMITTED,
                    JSON.writeValueAsString(JSON.treeToValue(served, Object.class)) + "\n");
        }
        assertThat(served)
                .as("docs/openapi.json; write it anew with -Ddetente.openapi.write=true")
                .isEqualTo(JSON.readTree(Files.readString(COMMITTED)));
    }

    @Test
    void redocly_finds_nothing() throws IOException, InterruptedException {
        Path lint = Stack.ROOT.resolve("api-gateway/openapi-lint");
        Path document = Files.createTempFile("openapi", ".json");
        Files.writeString(document, JSON.writeValueAsString(served()));
        Process process =
                new ProcessBuilder(lint.resolve("lint").toString(), document.toString())
                        .directory(lint.toFile())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    @Test
    void every_operation_has_an_example() throws IOException {
        List<String> without = new ArrayList<>();
        served().get("paths")
                .properties()
                .forEach(path ->
                        path.getValue().properties().stream()
                                .filter(entry -> entry.getValue().has("operationId"))
                                .filter(entry -> !entry.getValue().toString().contains("\"example"))
                                .forEach(entry ->
                                        without.add(entry.getKey() + " " + path.getKey())));
        assertThat(without).isEmpty();
    }

    private static JsonNode served() throws IOException {
        return JSON.readTree(
                given().accept("application/json")
                        .get("/openapi?format=json")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }
}

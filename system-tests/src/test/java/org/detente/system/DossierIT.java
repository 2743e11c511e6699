package org.detente.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A dossier that is logged into an empty system comes out of it again, byte for byte. */
@OnSharedStack
class DossierIT {
    private static final String DOSSIER = "/api/v1/relationships/JPN-RUS/dossier?on=2017-12-31";
    private static final List<String> STAMPED = List.of("log.csv", "manifest.json");

    @Test
    @EnabledIfSystemProperty(
            named = "tests.long",
            matches = "true",
            disabledReason = "starts a second stack; run ./detente test --long")
    void export_then_import_into_an_empty_system_gives_equal_checksums(Stack stack)
            throws IOException {
        SortedMap<String, byte[]> before = dossier(stack, "");
        byte[] entries = file(before, "events.ndjson");
        try (TemporaryStack other = TemporaryStack.up("--no-data")) {
            String position = log(other.stack(), entries, "accepted");
            SortedMap<String, byte[]> after = dossier(other.stack(), position);

            JsonNode told = manifest(before);
            JsonNode toldAgain = manifest(after);
            for (JsonNode file : told.path("files")) {
                String name = file.path("name").asText();
                if (!file.path("stamped").asBoolean()) {
                    assertThat(text(after, name)).as(name).isEqualTo(text(before, name));
                }
            }
            assertThat(after.keySet()).isEqualTo(before.keySet());
            assertThat(toldAgain.path("contentChecksum")).isEqualTo(told.path("contentChecksum"));
            assertThat(toldAgain.path("entries").asInt())
                    .isEqualTo(told.path("entries").asInt())
                    .isEqualTo((int) text(before, "events.ndjson").lines().count());
            assertThat(told.path("withheld")).isEmpty();
            for (String stamped : STAMPED) {
                assertThat(text(after, stamped)).as(stamped).isNotEqualTo(text(before, stamped));
            }
        }
    }

    @Test
    void a_dossier_is_not_compressed_twice(Stack stack) {
        Response answer =
                given().baseUri(stack.url()).header("Accept-Encoding", "gzip").head(DOSSIER);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Encoding")).isIn(null, "identity");
    }

    /** Logs the entries; the position that covers all of them. */
    private static String log(Stack stack, byte[] entries, String status) {
        Response answer =
                given().baseUri(stack.url())
                        .port(stack.port("api-gateway"))
                        .contentType("application/x-ndjson")
                        .body(entries)
                        .post("/api/v1/events/batch");
        assertThat(answer.statusCode()).isEqualTo(200);
        List<String> lines = answer.asString().lines().toList();
        assertThat(lines.subList(0, lines.size() - 1))
                .allSatisfy(line -> assertThat(line).contains("\"status\":\"" + status + "\""));
        return json(lines.getLast()).at("/summary/logPosition").asText();
    }

    private static SortedMap<String, byte[]> dossier(Stack stack, String minPosition)
            throws IOException {
        Response answer =
                (minPosition.isEmpty()
                                ? given()
                                : given().header("Min-Position", minPosition)
                                        .header("Prefer", "wait=30"))
                        .baseUri(stack.url())
                        .port(stack.port("api-gateway"))
                        .get(DOSSIER);
        assertThat(answer.statusCode()).isEqualTo(200);
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static JsonNode manifest(SortedMap<String, byte[]> files) {
        return json(text(files, "manifest.json"));
    }

    private static String text(SortedMap<String, byte[]> files, String name) {
        return new String(file(files, name), StandardCharsets.UTF_8);
    }

    private static byte[] file(SortedMap<String, byte[]> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException malformed) {
            throw new AssertionError(text, malformed);
        }
    }
}

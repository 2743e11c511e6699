package org.detente.dossier;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.event.codec.AmendmentCodec;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Parsed;
import org.detente.event.codec.ParsedAmendment;
import org.detente.projection.OnTheDataSet;
import org.detente.projection.RealLogAndDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dossier of Japan and Russia on the day of the summit of 2016. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class DossierApiTest extends OnTheDataSet {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DOSSIER = "/api/v1/relationships/JPN-RUS/dossier";
    private static final String SUMMIT = "?on=2016-12-15";

    private final Map<String, byte[]> zips = new HashMap<>();

    /** Each question is asked once, but where asking twice is the point. */
    private byte[] zip(String query) {
        return zips.computeIfAbsent(query, DossierApiTest::ask);
    }

    private static byte[] ask(String query) {
        return given().get(DOSSIER + query)
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Log-Position", notNullValue())
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"JPN-RUS.dossier.zip\""))
                .extract()
                .asByteArray();
    }

    private static Map<String, byte[]> files(byte[] zip) {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream input = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = input.getNextEntry();
                    entry != null;
                    entry = input.getNextEntry()) {
                files.put(entry.getName(), input.readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    private static JsonNode json(Map<String, byte[]> files, String name) throws IOException {
        return JSON.readTree(files.get(name));
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    @Test
    void the_same_question_gives_the_same_bytes_in_sorted_files() throws IOException {
        byte[] once = zip(SUMMIT);
        assertThat(ask(SUMMIT)).isEqualTo(once);
        List<String> names = new ArrayList<>();
        try (ZipInputStream input = new ZipInputStream(new ByteArrayInputStream(once))) {
            for (ZipEntry entry = input.getNextEntry();
                    entry != null;
                    entry = input.getNextEntry()) {
                names.add(entry.getName());
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
            }
        }
        assertThat(names)
                .isSorted()
                .contains("README.txt", "events.ndjson", "log.csv", "manifest.json");
    }

    @Test
    void the_manifest_has_the_checksum_of_every_file() throws Exception {
        Map<String, byte[]> files = files(zip(SUMMIT));
        JsonNode manifest = json(files, "manifest.json");
        Set<String> named = new HashSet<>();
        for (JsonNode file : manifest.path("files")) {
            String name = file.path("name").asText();
            named.add(name);
            byte[] bytes = files.getOrDefault(name, new byte[0]);
            assertThat(file.path("bytes").asLong()).as(name).isEqualTo(bytes.length);
            assertThat(file.path("sha256").asText())
                    .as(name)
                    .isEqualTo(
                            HexFormat.of()
                                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
            assertThat(file.path("title").asText()).as(name).isNotBlank();
        }
        named.add("manifest.json");
        assertThat(named).isEqualTo(files.keySet());
        assertThat(manifest.path("query").path("on").asText()).isEqualTo("2016-12-15");
        assertThat(manifest.path("withheld")).isEmpty();
        assertThat(manifest.path("contentChecksum").asText()).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource({
        "relationship, 1",
        "temperature-decayed-mean, 100",
        "temperature-flow, 100",
        "temperature-stock, 100",
        "temperature-sums, 100",
        "temperature-explanation, 40",
        "joint-activities, 5",
        "militarization, 2",
        "sanctions, 1",
        "agreements, 3",
        "positions, 5",
        "contacts, 2",
        "offices, 3",
        "indicators, 1",
        "surveys, 1",
        "neighbours, 1",
        "events, 150"
    })
    void every_read_model_is_a_table_in_two_forms_with_its_columns_described(
            String table, int leastRows) throws IOException {
        Map<String, byte[]> files = files(zip(SUMMIT));
        String csv = text(files, "data/" + table + ".csv");
        assertThat(csv.lines().count()).isGreaterThan(leastRows);
        JsonNode twin = json(files, "data/" + table + ".csv-metadata.json");
        assertThat(twin.at("/tableSchema/columns"))
                .extracting(column -> column.path("name").asText())
                .containsExactly(header(csv));
        assertThat(json(files, "data/" + table + ".json").isObject()).isTrue();
        assertThat(header(csv)).doesNotContain("recorded", "recordedBy", "position");
    }

    private static String[] header(String csv) {
        return csv.lines().findFirst().orElseThrow().replace("\"", "").split(",");
    }

    @ParameterizedTest
    @CsvSource({
        "sanctions, sanctions?relationship=JPN-RUS&on=2016-12-15&limit=1000",
        "agreements, agreements?relationship=JPN-RUS&on=2016-12-15&limit=1000",
        "indicators, indicators?relationship=JPN-RUS&to=2016-12-15&limit=1000",
        "joint-activities, joint-activities?relationship=JPN-RUS&on=2016-12-15&limit=1000"
    })
    void a_table_has_the_rows_that_the_list_of_the_relationship_has(String table, String list)
            throws IOException {
        int listed = given().get("/api/v1/" + list).jsonPath().getList("items").size();
        assertThat(json(files(zip(SUMMIT)), "data/" + table + ".json").path("items"))
                .hasSize(listed);
    }

    @Test
    void what_it_tells_is_what_the_api_answers() throws IOException {
        Map<String, byte[]> files = files(zip(SUMMIT));
        String explanation =
                given().get(
                                "/api/v1/relationships/JPN-RUS/temperature/explanation?limit=1000&on=2016-12-15")
                        .asString();
        assertThat(json(files, "data/temperature-explanation.json"))
                .isEqualTo(JSON.readTree(explanation));
        assertThat(json(files, "data/relationship.json").at("/items/0"))
                .isEqualTo(
                        JSON.readTree(
                                given().get("/api/v1/relationships/JPN-RUS?on=2016-12-15")
                                        .asString()));
        String islands =
                given().get("/api/v1/territories/nt-sk/militarization?on=2016-12-15").asString();
        assertThat(json(files, "data/militarization.json").path("items"))
                .anyMatch(each -> each.path("level").equals(level(islands)));
    }

    private static JsonNode level(String islands) {
        try {
            return JSON.readTree(islands).path("level");
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    @Test
    void an_earlier_knowledge_is_honoured_in_tables_and_not_in_the_entries() throws IOException {
        Map<String, byte[]> now = files(zip(SUMMIT));
        Map<String, byte[]> then = files(zip(SUMMIT + "&knownOn=2016-12-15"));
        assertThat(text(then, "events.ndjson")).isEqualTo(text(now, "events.ndjson"));
        assertThat(text(then, "data/militarization.csv"))
                .isNotEqualTo(text(now, "data/militarization.csv"));
        assertThat(text(then, "README.txt")).contains("public by 2016-12-15");
        Map<String, byte[]> before = files(zip(SUMMIT + "&asOf=2020-01-01T00:00:00Z"));
        assertThat(text(before, "events.ndjson")).isEmpty();
        assertThat(json(before, "data/events.json").path("items")).isEmpty();
        // what was amended after it was logged is told as it was first logged
        Map<String, byte[]> unamended = files(zip(SUMMIT + "&asOf=2026-11-23T09:00:30Z"));
        assertThat(text(now, "events.ndjson")).contains("\"kind\":\"correction\"");
        assertThat(text(unamended, "events.ndjson")).doesNotContain("\"kind\":\"correction\"");
    }

    @Test
    void every_line_can_be_logged_and_stands_behind_what_it_needs() {
        Map<String, byte[]> files = files(zip(SUMMIT));
        Set<String> logged = new HashSet<>();
        for (String line : text(files, "events.ndjson").lines().toList()) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            if (AmendmentCodec.kindOf(bytes).isPresent()) {
                ParsedAmendment.Valid valid = (ParsedAmendment.Valid) AmendmentCodec.parse(bytes);
                assertThat(logged).contains(valid.amendment().event().value());
                valid.amendment()
                        .supersedes()
                        .forEach(version -> assertThat(logged).contains(version.value()));
                logged.add(valid.id().toString());
            } else {
                logged.add(((Parsed.Valid) EventCodec.parse(bytes)).id().toString());
            }
        }
        assertThat(logged).hasSizeGreaterThan(150);
        assertThat(text(files, "log.csv").lines().skip(1).map(row -> row.substring(1, 37)))
                .hasSameElementsAs(logged);
    }

    @Test
    void an_empty_log_that_takes_the_entries_gives_the_same_files() throws Exception {
        Map<String, byte[]> before = files(zip(SUMMIT));
        Map<String, byte[]> after;
        try {
            logAgain(
                    text(before, "events.ndjson")
                            .lines()
                            .map(line -> line.getBytes(StandardCharsets.UTF_8))
                            .toList());
            after = files(ask(SUMMIT));
        } finally {
            logTheDataSet();
        }
        assertThat(after.keySet()).isEqualTo(before.keySet());
        for (JsonNode file : json(before, "manifest.json").path("files")) {
            String name = file.path("name").asText();
            if (file.path("stamped").asBoolean()) {
                assertThat(text(after, name)).as(name).isNotEqualTo(text(before, name));
            } else {
                assertThat(text(after, name)).as(name).isEqualTo(text(before, name));
            }
        }
        assertThat(json(after, "manifest.json").path("contentChecksum"))
                .isEqualTo(json(before, "manifest.json").path("contentChecksum"));
    }

    @Test
    void a_relationship_in_the_other_order_is_redirected_and_an_unknown_one_is_no_dossier() {
        given().redirects()
                .follow(false)
                .get("/api/v1/relationships/RUS-JPN/dossier")
                .then()
                .statusCode(308);
        given().get("/api/v1/relationships/Japan/dossier").then().statusCode(404);
        given().head(DOSSIER).then().statusCode(200).contentType("application/zip");
    }
}

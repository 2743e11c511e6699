package org.detente.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.event.DiplomaticEvent;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Parsed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of more rows than a page may have, as a whole. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeListsApiTest {
    private static final int EVENTS = 2345;
    private static final Instant RECORDED = Instant.parse("2026-11-23T09:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    @SuppressWarnings("NullAway.Init")
    EmptyTables tables;

    @Inject
    @SuppressWarnings("NullAway.Init")
    DataSource dataSource;

    private final List<LogRecord> records = new ArrayList<>();

    @BeforeAll
    void log_more_events_than_a_page_may_have() throws SQLException {
        tables.empty();
        for (int number = 1; number <= EVENTS; number++) {
            records.add(Histories.first(event(number), RECORDED));
        }
        BatchApplier applier = tables.applier();
        for (PolledBatch batch : Histories.batches(records, 1, 500)) {
            assertThat(applier.apply(EmptyTables.TOPIC_ID, batch))
                    .isEqualTo(BatchApplier.Outcome.APPLIED);
        }
    }

    @AfterAll
    void leave_nothing_behind() throws SQLException {
        tables.empty();
    }

    /** Each is of an indicator of its own, so that a folded list is as long. */
    private static DiplomaticEvent event(int number) {
        String json =
                """
                {"kind":"indicator","indicator":"series-%d","period":"2016","value":"-%d","unit":"percent",
                 "occurred":"2016","title":"%s %d, \\"quoted\\"","summary":"First line\\nSecond line",
                 "tags":["tag-b","tag-a"],
                 "participants":[{"actor":"JPN","role":"affected"},{"actor":"RUS","role":"affected"}],
                 "sources":[{"citation":"@source","reliability":"B","credibility":2},{"citation":"Other"}]}
                """
                        .formatted(number, number, title(number), number);
        return ((Parsed.Valid) EventCodec.parse(json.getBytes(StandardCharsets.UTF_8))).event();
    }

    private static String title(int number) {
        return switch (number % 4) {
            case 0 -> "=SUM";
            case 1 -> "'tis";
            case 2 -> "-begins with a sign";
            default -> "Value";
        };
    }

    private static ValidatableResponse get(String address) {
        return given().get("/api/v1/" + address).then().statusCode(200);
    }

    private Set<String> ids() {
        return records.stream().map(each -> each.id().toString()).collect(Collectors.toSet());
    }

    private static List<Map<String, String>> rows(String csv) throws IOException {
        try (MappingIterator<Map<String, String>> rows =
                new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(csv)) {
            return rows.readAll();
        }
    }

    /** As docs/event-format.md says that a cell is read. */
    private static String unguarded(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    @Test
    void a_csv_has_every_row_once_of_one_position_and_a_page_only_where_one_is_asked_for()
            throws IOException {
        ValidatableResponse whole = get("events?format=csv");
        List<Map<String, String>> rows = rows(whole.extract().asString());
        assertThat(rows).hasSize(EVENTS);
        assertThat(rows.stream().map(row -> row.get("id")).collect(Collectors.toSet()))
                .isEqualTo(ids());
        whole.header(
                        "Log-Position",
                        equalTo(get("events?limit=1").extract().header("Log-Position")))
                .header("Link", containsString("format=csv-metadata>; rel=\"describedby\""));
        assertThat(rows(get("events?format=csv&limit=7").extract().asString())).hasSize(7);
        get("events").body("items", hasSize(100));
    }

    @Test
    void rows_come_in_the_order_of_the_pages() throws IOException {
        List<String> paged = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = get("events?limit=1000" + cursor).extract().jsonPath();
            paged.addAll(page.getList("items.id"));
            String next = page.getString("page.next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        assertThat(rows(get("events?format=csv").extract().asString()))
                .extracting(row -> row.get("id"))
                .isEqualTo(paged);
    }

    @ParameterizedTest
    @ValueSource(strings = {"events", "events?kind=indicator", "indicators?actor=JPN"})
    void a_list_of_lines_is_whole_too(String list) {
        String lines =
                given().accept("application/x-ndjson").get("/api/v1/" + list).body().asString();
        assertThat(lines.lines()).hasSize(EVENTS).doesNotHaveDuplicates();
        String csv = given().accept("text/csv").get("/api/v1/" + list).body().asString();
        assertThat(csv.lines().count()).isGreaterThan(EVENTS);
    }

    @Test
    void the_last_cell_is_the_event_and_no_cell_is_a_formula() throws IOException {
        Map<String, byte[]> canonical =
                records.stream()
                        .collect(Collectors.toMap(each -> each.id().toString(), LogRecord::body));
        for (Map<String, String> row : rows(get("events?format=csv").extract().asString())) {
            JsonNode event = JSON.readTree(row.get("event"));
            assertThat(row.get("event"))
                    .isEqualTo(new String(canonical.get(row.get("id")), StandardCharsets.UTF_8));
            assertThat(unguarded(row.getOrDefault("title", "")))
                    .isEqualTo(event.path("title").textValue());
            assertThat(row.get("title")).doesNotStartWith("=").doesNotStartWith("-");
            assertThat(row.get("summary")).isEqualTo("First line\nSecond line");
            assertThat(row.get("sources")).isEqualTo("'@source [B2]; Other [F6]");
            assertThat(row.get("participants")).isEqualTo("JPN:affected RUS:affected");
            assertThat(row.get("tags")).isEqualTo("tag-a tag-b");
        }
    }

    @Test
    void the_twin_of_a_csv_names_its_columns_and_what_it_is_made_from() throws IOException {
        Response csv =
                given().get("/api/v1/events?format=csv&kind=indicator&asOf=2026-12-01T00:00:00Z");
        String twin = csv.header("Link").replaceFirst(".*<([^>]+)>.*", "$1");
        ValidatableResponse answer =
                given().urlEncodingEnabled(false)
                        .accept("application/csvm+json")
                        .get(twin)
                        .then()
                        .statusCode(200)
                        .contentType("application/csvm+json");
        JsonNode metadata = JSON.readTree(answer.extract().asString());
        List<String> columns = new ArrayList<>();
        metadata.at("/tableSchema/columns")
                .forEach(each -> columns.add(each.path("name").asText()));
        assertThat(String.join(",", columns)).isEqualTo(csv.asString().lines().findFirst().get());
        assertThat(metadata.at("/tableSchema/columns"))
                .allSatisfy(column -> {
                    assertThat(column.path("dc:description").asText()).isNotBlank();
                    assertThat(column.path("datatype").asText())
                            .isIn("string", "dateTime", "date", "json", "integer", "decimal");
                });
        assertThat(metadata.path("url").asText().replace("/api/v1/events?", "").split("&"))
                .containsExactlyInAnyOrder(
                        "format=csv", "kind=indicator", "asOf=2026-12-01T00%3A00%3A00Z");
        assertThat(madeFrom(metadata, "kind")).isEqualTo("indicator");
        assertThat(madeFrom(metadata, "asOf")).isEqualTo("2026-12-01T00:00:00Z");
        assertThat(madeFrom(metadata, "versions")).startsWith("events@");
        assertThat(madeFrom(metadata, "logPosition")).isEqualTo(csv.header("Log-Position"));
    }

    private static String madeFrom(JsonNode metadata, String name) {
        return metadata.path("schema:additionalProperty")
                .valueStream()
                .filter(each -> each.path("schema:name").asText().equals(name))
                .map(each -> each.path("schema:value").asText())
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "events",
                "joint-activities",
                "territories",
                "relationships",
                "sanctions",
                "positions",
                "relationships/JPN-RUS/contacts",
                "agreements",
                "offices",
                "indicators",
                "surveys",
                "places",
                "scenarios",
                "changes"
            })
    void every_list_has_a_twin_with_the_columns_of_its_csv(String list) throws IOException {
        String csv = get(list + "?format=csv").extract().asString();
        JsonNode metadata =
                JSON.readTree(get(list + "?format=csv-metadata").extract().asByteArray());
        assertThat(metadata.at("/tableSchema/columns"))
                .extracting(column -> column.path("name").asText())
                .containsExactly(
                        csv.lines().findFirst().orElseThrow().replace("\"", "").split(","));
        get(list + "?format=ndjson").header("Link", nullValue());
    }

    @Test
    void a_whole_list_has_a_tag_and_an_unchanged_one_is_not_sent_again() {
        String etag = get("events?format=csv").extract().header("ETag");
        given().header("If-None-Match", etag)
                .get("/api/v1/events?format=csv")
                .then()
                .statusCode(304);
        given().head("/api/v1/events?format=csv")
                .then()
                .statusCode(200)
                .header("ETag", etag)
                .contentType("text/csv");
    }

    @Test
    void a_wrong_parameter_is_a_problem_and_not_an_empty_list() {
        given().get("/api/v1/events?format=csv&text=the")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"));
        given().get("/api/v1/events?format=csv&from=2016-13-01").then().statusCode(400);
    }

    @Test
    void connections_are_given_back_however_an_export_ends() throws SQLException {
        for (int time = 0; time < 3; time++) {
            get("events?format=ndjson");
            given().head("/api/v1/events?format=csv").then().statusCode(200);
            given().get("/api/v1/events?format=csv&text=the").then().statusCode(400);
        }
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select count(*) from pg_stat_activity where state = 'idle in transaction'")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }
}

package org.detente.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.projection.TestLog.Draft;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The feed over HTTP, from a real log. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class ChangesApiTest {
    private static final String CHANGES = "/api/v1/changes";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    @SuppressWarnings("NullAway.Init")
    String bootstrapServers;

    @Inject
    @SuppressWarnings("NullAway.Init")
    EmptyTables tables;

    private String before = "";

    @BeforeEach
    void begin_behind_all_that_others_have_logged() throws SQLException {
        tables.empty();
        before = get("?limit=1").extract().header("Log-Position");
    }

    private static ValidatableResponse get(String query) {
        return given().get(CHANGES + query).then().statusCode(200);
    }

    private static ValidatableResponse upTo(String position, String query) {
        return given().header("Min-Position", position)
                .header("Prefer", "wait=25")
                .get(CHANGES + query)
                .then()
                .statusCode(200);
    }

    @Test
    void nothing_is_missed_or_repeated_while_others_append() throws Exception {
        int writers = 3;
        int each = 60;
        List<String> ids = new ArrayList<>();
        List<String> positions = new ArrayList<>();
        String after = before;
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> written =
                    IntStream.range(0, writers)
                            .mapToObj(writer -> all.submit(() -> append(writer, each)))
                            .toList();
            String target = "";
            while (target.isEmpty() || !covers(after, target)) {
                JsonPath page = get("?limit=7&after=" + after).extract().jsonPath();
                ids.addAll(page.getList("items.entry", String.class));
                positions.addAll(page.getList("items.position", String.class));
                after = page.getString("after");
                if (target.isEmpty() && written.stream().allMatch(Future::isDone)) {
                    target = furthest(written);
                }
            }
        }
        assertThat(ids).doesNotHaveDuplicates().hasSize(writers * each);
        assertInOrderOfEachPartition(positions);
        // whoever reads it afterwards in one go finds the same entries
        assertThat(get("?limit=1000&after=" + before).extract().jsonPath().getList("items.entry"))
                .hasSameElementsAs(ids);
    }

    private String append(int writer, int count) {
        LogPosition reached = new LogPosition("", Map.of());
        try (TestLog log = new TestLog(bootstrapServers)) {
            for (int number = 0; number < count; number++) {
                String event = visit("Writer %d, number %d".formatted(writer, number));
                reached = reached.furthest(LogPosition.ofToken(log.append(event)));
            }
        }
        return reached.token();
    }

    private static String furthest(List<Future<String>> written) throws Exception {
        LogPosition furthest = new LogPosition("", Map.of());
        for (Future<String> one : written) {
            furthest = furthest.furthest(LogPosition.ofToken(one.get()));
        }
        return furthest.token();
    }

    private static boolean covers(String after, String target) {
        return LogPosition.ofToken(after).covers(LogPosition.ofToken(target));
    }

    private static void assertInOrderOfEachPartition(List<String> positions) {
        Map<String, Long> last = new HashMap<>();
        for (String position : positions) {
            String[] parts = position.split(":", -1);
            long offset = Long.parseLong(parts[1]);
            assertThat(last.getOrDefault(parts[0], -1L)).isLessThan(offset);
            last.put(parts[0], offset);
        }
    }

    private static String visit(String title) {
        return TestLog.VISIT.replace("Visit to Nagato and Tokyo", title);
    }

    @Test
    void what_was_amended_says_how_and_why() {
        String position = AmendedVisits.append();
        JsonPath all = upTo(position, "?limit=1000&after=" + before).extract().jsonPath();
        assertThat(all.getList("items.type", String.class))
                .containsOnlyOnceElementsOf(List.of("retracted", "linked"))
                .contains("created", "corrected");
        assertThat(all.getList("items")).hasSize(9);
        String corrected =
                "items.find { it.entry == '%s' }.".formatted(id(AmendedVisits.CORRECTION));
        assertThat(all.getString(corrected + "id")).isEqualTo(id(AmendedVisits.VISIT));
        assertThat(all.getString(corrected + "title")).isEqualTo("Visit, renamed");
        assertThat(all.getString(corrected + "reason")).isEqualTo("Misspelt.");
        assertThat(all.getString(corrected + "kind")).isEqualTo("summit");
        assertThat(all.getList(corrected + "relationships")).isEqualTo(List.of("JPN-RUS"));
        String retracted = "items.find { it.type == 'retracted' }.";
        assertThat(all.getString(retracted + "title")).isEqualTo("Rumoured visit");
        assertThat(all.getString(retracted + "recorded"))
                .isEqualTo(AmendedVisits.AMENDED.toString());
        assertThat(all.getBoolean("reset")).isFalse();
        get("?type=retracted&type=linked&after=" + before)
                .body("items.entry.size()", equalTo(2))
                .body("page.next", nullValue());
        get("?kind=sanction&after=" + before).body("items", empty());
        get("?relationship=RUS-JPN&after=" + before).body("items.size()", equalTo(9));
        get("?relationship=CHN-JPN&after=" + before).body("items", empty());
    }

    private static String id(String json) {
        return AmendedVisits.id(json);
    }

    @Test
    void pages_of_any_size_give_one_order_though_clocks_differ() {
        Instant noon = Instant.parse("2026-11-05T12:00:00Z");
        List<Draft> drafts = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            // every third one by a clock that is hours slow
            Instant recorded = noon.plusSeconds(number).minusSeconds(number % 3 == 0 ? 9999 : 0);
            drafts.add(new Draft(recorded, visit("By its clock, " + number)));
        }
        String position;
        try (TestLog log = new TestLog(bootstrapServers)) {
            position = log.append(drafts);
        }
        List<String> whole =
                upTo(position, "?limit=1000&after=" + before)
                        .extract()
                        .jsonPath()
                        .getList("items.entry");
        assertThat(whole).hasSize(40);
        for (int limit : List.of(1, 7, 40)) {
            List<String> paged = new ArrayList<>();
            String next = "";
            while (next != null) {
                JsonPath page =
                        get("?limit=" + limit + "&after=" + before + next).extract().jsonPath();
                paged.addAll(page.getList("items.entry", String.class));
                String cursor = page.getString("page.next");
                next = cursor == null ? null : "&cursor=" + cursor;
            }
            assertThat(paged).isEqualTo(whole);
        }
    }

    @Test
    void a_copy_that_comes_later_with_an_earlier_date_is_no_news() {
        Instant noon = Instant.parse("2026-11-06T12:00:00Z");
        String event = visit("Merged from another log");
        String first;
        String second;
        try (TestLog log = new TestLog(bootstrapServers)) {
            first = log.append(List.of(new Draft(noon, event)));
            second = log.append(List.of(new Draft(noon.minusSeconds(60), event)));
        }
        upTo(second, "?after=" + before)
                .body("items.entry", contains(id(event)))
                .body("items.recorded", contains(noon.minusSeconds(60).toString()));
        get("?after=" + first).body("items", empty());
    }

    @Test
    void it_has_the_forms_and_the_etag_of_other_lists() {
        String position;
        try (TestLog log = new TestLog(bootstrapServers)) {
            position = log.append(TestLog.VISIT, TestLog.SANCTION, TestLog.MISSILES);
        }
        upTo(position, "?limit=2&format=csv&after=" + before)
                .header("Link", containsString("rel=\"next\""))
                .body(startsWith("type,id,entry,kind,title,occurred,relationships,reason,"));
        get("?format=ndjson&after=" + before).header("Link", nullValue());
        String etag = get("?after=" + before).extract().header("ETag");
        given().header("If-None-Match", etag)
                .get(CHANGES + "?after=" + before)
                .then()
                .statusCode(304);
    }

    @Test
    void whoever_read_from_tables_that_were_rebuilt_is_told() {
        String after =
                get("?after=" + before).body("reset", equalTo(false)).extract().path("after");
        get("?after=" + after).body("reset", equalTo(false)).body("items", empty());
        get("?after=" + edited(after, "rm_2.", "rm_1.")).body("reset", equalTo(true));
        // a position of the feed is one of the log
        upTo(after, "").body("after", notNullValue());
    }

    private static String edited(String token, String what, String by) {
        String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
        assertThat(text).contains(what);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.replace(what, by).getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void faulty_parameters_are_400_problems_that_name_them() {
        String foreign = new LogPosition("another-log", Map.of(0, 1L)).token();
        Set<String> queries =
                new HashSet<>(
                        List.of(
                                "after=nonsense!",
                                "after=" + foreign,
                                "kind=rumour",
                                "type=deleted",
                                "relationship=Japan",
                                "limit=0"));
        for (String query : queries) {
            given().get(CHANGES + "?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body(
                            "detail",
                            containsString("Parameter " + query.substring(0, query.indexOf('='))));
        }
    }
}

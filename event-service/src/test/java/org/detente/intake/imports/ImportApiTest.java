package org.detente.intake.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.intake.surroundings.Amending;
import org.detente.intake.surroundings.Surroundings;
import org.junit.jupiter.api.Test;

/** Files through HTTP into a real log. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ImportApiTest extends AgainstTheLog {
    @Test
    void a_plan_says_of_every_row_what_would_become_of_it_and_logs_nothing() {
        ObjectNode known = Importing.anyVisit();
        Amending.log(known);
        note_where_the_log_ends();
        ObjectNode fresh = Importing.anyVisit();
        ObjectNode alike = Importing.anyVisit().put("title", known.path("title").asText());
        String file =
                String.join(
                        "\n",
                        fresh.toString(),
                        known.toString(),
                        "",
                        fresh.deepCopy().put("importance", "1.0").toString(),
                        alike.toString(),
                        Importing.anyVisit().put("occurred", "2016-02-30").put("x", 1).toString(),
                        "{\"kind\":");
        Importing.dryRun("ndjson", file)
                .then()
                .statusCode(200)
                .header("Log-Position", matchesPattern("[A-Za-z0-9_-]+"))
                .body("counts.new", equalTo(1))
                .body("counts.same", equalTo(2))
                .body("counts.duplicate", equalTo(1))
                .body("counts.rejected", equalTo(2))
                .body("append", equalTo(1))
                .body("duplicates", equalTo("skip"))
                .body("complete", equalTo(true))
                .body("rows.row", contains(1, 2, 4, 5, 6, 7))
                .body(
                        "rows.fate",
                        contains("new", "same", "same", "duplicate", "rejected", "rejected"))
                .body("rows[0].id", equalTo(Importing.idOf(fresh)))
                .body("rows[0].title", equalTo(fresh.path("title").asText()))
                .body("rows[1].state", equalTo("live"))
                .body("rows[1].position", matchesPattern("\\d+:\\d+"))
                .body("rows[2].repeats", equalTo(1))
                .body("rows[3].candidates.event", contains(Importing.idOf(known)))
                .body("rows[4].errors.pointer", hasItem("/rows/6/occurred"))
                .body("rows[4].errors.pointer", hasItem("/rows/6/x"))
                .body("rows[4].title", matchesPattern("Visit number \\d+"))
                .body("rows[5].errors.code", contains("malformed-json"));
        assertNothingWasLogged();
    }

    @Test
    void exactly_the_plan_is_carried_out_and_the_same_file_again_changes_nothing() {
        ObjectNode known = Importing.anyVisit();
        Amending.log(known);
        note_where_the_log_ends();
        ObjectNode first = Importing.anyVisit();
        ObjectNode second = Importing.anyVisit();
        String file = first + "\n{}\n" + known + "\n" + second + "\n" + second + "\n";
        String plan = Importing.plan("ndjson", file);
        Response receipt = Importing.carryOut("ndjson", plan, file);
        receipt.then()
                .statusCode(200)
                .header("Log-Position", equalTo(receipt.path("logPosition")))
                .body("counts.logged", equalTo(2))
                .body("counts.same", equalTo(2))
                .body("counts.rejected", equalTo(1))
                .body("rows.status", contains("logged", "rejected", "same", "logged", "same"))
                .body("rows.row", contains(1, 2, 3, 4, 5))
                .body("rows[0].id", equalTo(Importing.idOf(first)));
        assertThat(logged()).isEqualTo(2);
        String[] place = receipt.<String>path("rows[3].position").split(":", -1);
        assertThat(log.at(Integer.parseInt(place[0]), Long.parseLong(place[1])).key())
                .isEqualTo(Importing.idOf(second));

        Importing.carryOut("ndjson", plan, file)
                .then()
                .statusCode(200)
                .body("import", equalTo(receipt.path("import")))
                .body("counts.logged", equalTo(0))
                .body("counts.found", equalTo(2))
                .body("counts.same", equalTo(2));
        Importing.dryRun("ndjson", file)
                .then()
                .body("counts.new", equalTo(0))
                .body("counts.same", equalTo(4));
        assertThat(logged()).isEqualTo(2);
    }

    @Test
    void rows_that_are_likely_in_the_log_in_other_words_are_logged_only_where_the_plan_says_so() {
        ObjectNode known = Importing.anyVisit();
        Amending.log(known);
        note_where_the_log_ends();
        String file = Importing.anyVisit().put("title", known.path("title").asText()).toString();
        Importing.carryOut("ndjson", Importing.plan("ndjson", file), file)
                .then()
                .statusCode(200)
                .body("rows.status", contains("left-out"));
        assertNothingWasLogged();

        Response plan =
                Importing.send(
                        "?dryRun=true&format=ndjson&duplicates=append",
                        file.getBytes(StandardCharsets.UTF_8));
        plan.then().body("append", equalTo(1)).body("counts.duplicate", equalTo(1));
        Importing.carryOut("ndjson", plan.path("plan"), file)
                .then()
                .body("rows.status", contains("logged"));
        assertThat(logged()).isEqualTo(1);
    }

    @Test
    void what_somebody_else_logged_since_the_plan_is_found_and_not_doubled() {
        ObjectNode event = Importing.anyVisit();
        String plan = Importing.plan("ndjson", event.toString());
        Amending.log(event);
        Importing.carryOut("ndjson", plan, event.toString())
                .then()
                .statusCode(200)
                .body("rows.status", contains("found"));
        assertThat(logged()).isEqualTo(1);
    }

    @Test
    void an_export_is_the_same_when_it_is_imported_also_of_events_that_were_corrected() {
        ObjectNode event = Importing.anyVisit();
        String id = Amending.log(event);
        ObjectNode corrected = event.deepCopy().put("title", "Another title of it " + id);
        Amending.amend(id, "corrections", id, Amending.correction(corrected))
                .then()
                .statusCode(201);
        String lines = Importing.exported(corrected, id, "live").toString();
        Importing.dryRun("ndjson", lines).then().body("rows.fate", contains("same"));
        String table =
                "id,title,state,event\r\n%s,%s,live,\"%s\"\r\n"
                        .formatted(
                                id,
                                corrected.path("title").asText(),
                                corrected.toString().replace("\"", "\"\""));
        Importing.dryRun("csv", table).then().body("rows.fate", contains("same"));

        Importing.dryRun(
                        "ndjson",
                        Importing.exported(corrected.deepCopy().put("summary", "More"), id, "live")
                                .toString())
                .then()
                .body("rows.fate", contains("rejected"))
                .body("rows[0].errors.code", contains("edited"))
                .body("rows[0].errors[0].detail", containsString(id));
    }

    @Test
    void what_does_not_count_where_it_comes_from_is_not_logged() {
        ObjectNode event = Importing.anyVisit();
        Importing.dryRun(
                        "ndjson",
                        Importing.exported(event, Importing.idOf(event), "retracted").toString())
                .then()
                .body("rows.fate", contains("rejected"))
                .body("rows[0].errors.pointer", contains("/rows/1/state"));
    }

    @Test
    void a_batch_is_taken_back_by_its_receipt_and_what_was_there_before_stays() {
        ObjectNode known = Importing.anyVisit();
        Amending.log(known);
        String file = known + "\n" + Importing.anyVisit() + "\n" + Importing.anyVisit() + "\n";
        String plan = Importing.plan("ndjson", file);
        List<JsonNode> receipt = Importing.lines("?format=ndjson&plan=" + plan, file);
        StringBuilder retractions = new StringBuilder();
        for (JsonNode row : receipt) {
            if (List.of("logged", "found").contains(row.path("status").asText())) {
                String id = row.path("id").asText();
                retractions
                        .append(
                                Amending.whole(
                                        "retraction", id, id, Amending.because("Wrong file.")))
                        .append('\n');
            }
        }
        String answers =
                given().contentType("application/x-ndjson")
                        .body(retractions.toString().getBytes(StandardCharsets.UTF_8))
                        .post("/api/v1/events/batch")
                        .asString();
        assertThat(answers).contains("\"accepted\":2,").contains("\"rejected\":0");
        Importing.dryRun("ndjson", file)
                .then()
                .body("counts.same", equalTo(3))
                .body("rows.state", contains("live", "retracted", "retracted"));
    }

    @Test
    void a_table_made_by_hand_is_imported_and_its_faults_are_at_their_cells() {
        String title = Importing.anyVisit().path("title").asText();
        String file =
                """
                kind,occurred,title,stage,level,participants,places,citation,ordinal
                summit,2013-04-29,%s,held,leaders,JPN:initiator RUS:host,moscow,Hirose,
                summit,2013-04-31,%s,held,leaders,JPN RUX,moscow,,
                """
                        .formatted(title, title);
        Response plan = Importing.dryRun("csv", "\uFEFF" + file);
        plan.then()
                .statusCode(200)
                .body("columns.name", hasItem("ordinal"))
                .body("columns.read", hasItem(true))
                .body("rows.row", contains(2, 3))
                .body("rows.fate", contains("new", "rejected"))
                .body("rows[1].errors.pointer", hasItem("/rows/3/occurred"))
                .body("rows[1].errors.pointer", hasItem("/rows/3/participants/actor"));
        Importing.carryOut("csv", plan.path("plan"), "\uFEFF" + file)
                .then()
                .body("counts.logged", equalTo(1));
        assertThat(logged()).isEqualTo(1);
    }

    @Test
    void a_long_file_is_answered_row_by_row_where_that_is_asked_for_and_listed_in_part_else() {
        int rows = 1_234;
        StringBuilder file = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            file.append(Importing.anyVisit()).append('\n');
        }
        Response listed = Importing.dryRun("ndjson", file.toString());
        listed.then()
                .body("rows", hasSize(100))
                .body("complete", equalTo(false))
                .body("counts.new", equalTo(rows));
        List<JsonNode> plan = Importing.lines("?dryRun=true&format=ndjson", file.toString());
        assertThat(plan).hasSize(rows + 1);
        assertThat(plan.get(rows - 1).path("row").asInt()).isEqualTo(rows);
        String named = plan.getLast().at("/summary/plan").asText();
        List<JsonNode> receipt = Importing.lines("?format=ndjson&plan=" + named, file.toString());
        assertThat(receipt).hasSize(rows + 1);
        assertThat(receipt.getLast().at("/summary/counts/logged").asInt()).isEqualTo(rows);
        assertThat(logged()).isEqualTo(rows);
    }
}

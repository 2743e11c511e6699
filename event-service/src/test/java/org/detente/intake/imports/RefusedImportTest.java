package org.detente.intake.imports;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.intake.surroundings.Amending;
import org.detente.intake.surroundings.Surroundings;
import org.junit.jupiter.api.Test;

/** Files and plans that are refused, and nothing is logged of them. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RefusedImportTest extends AgainstTheLog {
    @Test
    void another_file_or_format_than_the_planned_one_is_refused() {
        ObjectNode event = Importing.anyVisit();
        String plan = Importing.plan("ndjson", event.toString());
        Importing.carryOut("ndjson", plan, Importing.anyVisit().toString())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/plan-changed"))
                .body("errors.pointer", contains("/file"));
        Importing.carryOut("csv", plan, event.toString())
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/format"));
        assertNothingWasLogged();
    }

    @Test
    void a_plan_that_the_log_has_overtaken_is_refused_and_says_in_what() {
        ObjectNode known = Importing.anyVisit();
        Amending.log(known);
        ObjectNode alike = Importing.anyVisit().put("title", known.path("title").asText());
        ObjectNode exported =
                Importing.exported(
                        known.deepCopy().put("title", "Corrected title"),
                        Importing.idOf(known),
                        "live");
        String file = alike + "\n" + exported;
        String plan = Importing.plan("ndjson", file);
        Amending.amend(
                        Importing.idOf(known),
                        "corrections",
                        Importing.idOf(known),
                        Amending.correction(known.deepCopy().put("title", "Corrected title")))
                .then()
                .statusCode(201);
        note_where_the_log_ends();
        Importing.carryOut("ndjson", plan, file)
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/counts/same", "/counts/rejected"))
                .body("errors.detail", hasItem("was 0 and is 1"));
        assertNothingWasLogged();
    }

    @Test
    void a_damaged_file_is_refused_as_a_whole_with_its_first_offending_row() {
        refused("csv", "kind;occurred\nsummit;2016\n".getBytes(StandardCharsets.UTF_8))
                .body("errors.code", contains("separator"))
                .body("errors.pointer", contains("/rows/1"));
        refused("csv", "title,cameo\na,042\nb,36\n".getBytes(StandardCharsets.UTF_8))
                .body("errors.code", contains("leading-zero"))
                .body("errors.pointer", contains("/rows/3"))
                .body("detail", containsString("'36'"));
        refused("ndjson", "{}\n{\"title\":\"S\u00fcd\"}".getBytes(StandardCharsets.ISO_8859_1))
                .body("errors.code", contains("invalid-utf-8"))
                .body("errors.pointer", contains("/rows/2"));
        refused("csv", "kind,occurred\n\n".getBytes(StandardCharsets.UTF_8))
                .body("errors.code", contains("empty"));
        assertNothingWasLogged();
    }

    private static ValidatableResponse refused(String format, byte[] file) {
        return Importing.send("?dryRun=true&format=" + format, file)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/damaged-file"))
                .body("detail", containsString("Nothing was logged"));
    }

    @Test
    void without_a_plan_nothing_is_imported_and_the_parameters_are_checked_all_at_once() {
        Importing.send("?format=csv", new byte[0])
                .then()
                .statusCode(428)
                .body("type", equalTo("/problems/plan-required"))
                .body("detail", containsString("dryRun=true"));
        Importing.send("?format=xlsx&dryRun=yes&duplicates=maybe&plan=x", new byte[0])
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body(
                        "errors.pointer",
                        contains("/format", "/duplicates", "/dryRun", "/plan", "/duplicates"));
        Importing.send("?format=csv&rows=3", new byte[0])
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"));
    }

    @Test
    void a_file_over_a_limit_is_told_the_limit() {
        Importing.send("?dryRun=true&format=csv", new byte[32 * 1024 * 1024 + 1])
                .then()
                .statusCode(413)
                .body("detail", containsString("33554432 bytes"));
        Importing.send(
                        "?dryRun=true&format=ndjson",
                        "{}\n".repeat(10_001).getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/body-too-large"))
                .body("detail", containsString("10000 rows"));
        assertNothingWasLogged();
    }

    @Test
    void while_the_read_side_cannot_say_nothing_is_planned() {
        String file = Importing.anyVisit().toString();
        String plan = Importing.plan("ndjson", file);
        Surroundings.current().readSide().fallBehind();
        try {
            unanswered(Importing.dryRun("ndjson", file), "projection-lag");
            unanswered(Importing.carryOut("ndjson", plan, file), "projection-lag");
        } finally {
            Surroundings.current().readSide().catchUp();
        }
        Surroundings.current().stopReadSide();
        try {
            unanswered(Importing.dryRun("ndjson", file), "read-side-unavailable");
        } finally {
            Surroundings.current().startReadSide();
        }
        assertNothingWasLogged();
    }

    private static void unanswered(Response answer, String slug) {
        answer.then()
                .statusCode(503)
                .header("Retry-After", matchesPattern("[0-9]+"))
                .body("type", equalTo("/problems/" + slug))
                .body("detail", containsString("Nothing was logged"));
    }
}

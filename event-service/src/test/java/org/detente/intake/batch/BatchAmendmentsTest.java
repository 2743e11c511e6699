package org.detente.intake.batch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.intake.surroundings.Amending.because;
import static org.detente.intake.surroundings.Amending.correction;
import static org.detente.intake.surroundings.Amending.link;
import static org.detente.intake.surroundings.Amending.logged;
import static org.detente.intake.surroundings.Amending.retracted;
import static org.detente.intake.surroundings.Amending.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.event.codec.AmendmentCodec;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Parsed;
import org.detente.event.codec.ParsedAmendment;
import org.detente.intake.surroundings.Events;
import org.detente.intake.surroundings.LogContents;
import org.detente.intake.surroundings.Surroundings;
import org.junit.jupiter.api.Test;

/** Lines of a batch that amend events, also those of lines before them. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class BatchAmendmentsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LogContents log = Surroundings.current().log();

    @Test
    void an_export_with_its_amendments_is_imported_in_one_go_and_again_without_effect()
            throws IOException {
        ObjectNode event = Events.anySummit();
        String id = idOf(event);
        ObjectNode correction =
                whole("correction", id, id, correction(event.deepCopy().put("title", "Nagato")));
        ObjectNode retraction =
                whole("retraction", id, amendmentIdOf(correction), because("It was another."));
        ObjectNode other = Events.anySummit();
        ObjectNode link =
                whole("link", idOf(other), idOf(other), link("related", idOf(event), "add"));
        ObjectNode reinstatement =
                whole("reinstatement", id, amendmentIdOf(retraction), because("It was not."));
        ObjectNode[] export = {event, correction, retraction, reinstatement, other, link};
        long before = log.size();

        assertThat(statuses(post(export)))
                .containsExactly(
                        "accepted", "accepted", "accepted", "accepted", "accepted", "accepted");
        assertThat(log.size()).isEqualTo(before + export.length);
        assertThat(statuses(post(export))).containsOnly("duplicate");
        assertThat(log.size()).isEqualTo(before + export.length);
    }

    @Test
    void amendments_that_do_not_fit_are_rejected_with_the_reason_and_do_not_stop_the_rest()
            throws IOException {
        String id = logged();
        String version = retracted(id, id);
        String unknown = "2d06ffb9-a3a8-8f58-a3a5-7a4e2b239285";
        List<JsonNode> answers =
                post(
                        whole("correction", id, id, correction(Events.anySummit())),
                        whole("retraction", id, version, because("Again.")),
                        whole("retraction", unknown, unknown, because("Again.")),
                        whole("retraction", id, version, because(" ")),
                        whole("correction", id, version, correction(Events.anySummit())),
                        whole("reinstatement", id, version, because("It did happen.")));

        assertThat(answers.stream().limit(5).map(line -> line.at("/errors/0")))
                .extracting(
                        fault -> fault.path("pointer").asText() + " " + fault.path("code").asText())
                .containsExactly(
                        "/rows/1/supersedes stale-version",
                        "/rows/2 no-change",
                        "/rows/3/event unknown-event",
                        "/rows/4/reason blank",
                        "/rows/5/event wrong-state");
        assertThat(answers.getFirst().at("/errors/0/detail").asText()).contains(version);
        assertThat(answers.get(5).path("status").asText()).isEqualTo("accepted");
        assertThat(answers.getLast().at("/summary/rejected").asInt()).isEqualTo(5);
    }

    @Test
    void amendments_of_many_events_share_a_question() throws IOException {
        List<ObjectNode> lines = new ArrayList<>();
        List<ObjectNode> retractions = new ArrayList<>();
        for (int event = 0; event < 300; event++) {
            ObjectNode summit = Events.anySummit();
            lines.add(summit);
            String id = idOf(summit);
            retractions.add(whole("retraction", id, id, because("Not so.")));
        }
        lines.addAll(retractions);
        long asked = Surroundings.current().readSide().versionQuestions();

        assertThat(statuses(post(lines.toArray(ObjectNode[]::new)))).containsOnly("accepted");
        assertThat(Surroundings.current().readSide().versionQuestions() - asked).isLessThan(30);
    }

    @Test
    void a_line_that_cannot_be_decided_has_failed_and_may_be_sent_again() throws IOException {
        String id = logged();
        ObjectNode retraction = whole("retraction", id, id, because("x"));
        Surroundings.current().readSide().fallBehind();
        try {
            List<JsonNode> answers = post(Events.anySummit(), retraction);
            assertThat(answers.get(1).path("status").asText()).isEqualTo("failed");
            assertThat(answers.get(1).at("/errors/0/code").asText()).isEqualTo("projection-lag");
            Response first = send(retraction.toString());
            assertThat(first.statusCode()).isEqualTo(503);
            assertThat(first.path("type").toString()).isEqualTo("/problems/projection-lag");
        } finally {
            Surroundings.current().readSide().catchUp();
        }
        assertThat(statuses(post(retraction))).containsExactly("accepted");
    }

    private static String idOf(ObjectNode event) {
        return ((Parsed.Valid) EventCodec.parse(bytes(event))).id().toString();
    }

    private static String amendmentIdOf(ObjectNode amendment) {
        return ((ParsedAmendment.Valid) AmendmentCodec.parse(bytes(amendment))).id().toString();
    }

    private static byte[] bytes(ObjectNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> statuses(List<JsonNode> answers) {
        return answers.stream()
                .filter(line -> line.has("line"))
                .map(line -> line.path("status").asText())
                .toList();
    }

    private static List<JsonNode> post(ObjectNode... lines) throws IOException {
        Response response =
                send(
                        Arrays.stream(lines)
                                .map(ObjectNode::toString)
                                .collect(Collectors.joining("\n")));
        assertThat(response.statusCode()).isEqualTo(200);
        List<JsonNode> answers = new ArrayList<>();
        for (String line : response.asString().lines().toList()) {
            answers.add(JSON.readTree(line));
        }
        return answers;
    }

    private static Response send(String lines) {
        return given().contentType("application/x-ndjson")
                // as a stream: REST Assured would print an array byte by byte, for its own log
                .body(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)))
                .post("/api/v1/events/batch");
    }
}

package org.detente.intake.amendment;

import static org.detente.intake.surroundings.Amending.amend;
import static org.detente.intake.surroundings.Amending.link;
import static org.detente.intake.surroundings.Amending.logged;
import static org.detente.intake.surroundings.Amending.problem;
import static org.detente.intake.surroundings.Amending.retracted;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.detente.intake.surroundings.Surroundings;
import org.junit.jupiter.api.Test;

/** Links between events in a real log. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class LinkApiTest {
    @Test
    void a_link_is_made_once_and_taken_away_once() {
        String id = logged();
        String other = logged();
        String related = amend(id, "links", id, link("related", other, "add")).path("version");
        problem(
                amend(id, "links", related, link("related", other, "add").put("reason", "Again.")),
                409,
                "no-change",
                related,
                "live");
        String merged = amend(id, "links", related, link("same-as", other, "add")).path("version");
        String third = logged();
        problem(
                amend(third, "links", third, link("same-as", id, "add")),
                409,
                "wrong-state",
                third,
                "live");
        problem(
                amend(id, "links", merged, link("same-as", third, "add")),
                409,
                "wrong-state",
                merged,
                "merged");
        String parted =
                amend(id, "links", merged, link("same-as", other, "remove")).path("version");
        problem(
                amend(
                        id,
                        "links",
                        parted,
                        link("same-as", other, "remove").put("reason", "Again.")),
                409,
                "no-change",
                parted,
                "live");
    }

    @Test
    void a_link_names_another_event_that_is_there_and_counts() {
        String id = logged();
        String retracted = logged();
        String amendment = retracted(retracted, retracted);
        for (String unknown : List.of("2d06ffb9-a3a8-8f58-a3a5-7a4e2b239285", amendment)) {
            amend(id, "links", id, link("related", unknown, "add"))
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-amendment"))
                    .body("errors[0].pointer", equalTo("/other"))
                    .body("errors[0].code", equalTo("unknown-event"));
        }
        amend(id, "links", id, link("related", retracted, "add"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"))
                .body("errors[0].pointer", equalTo("/other"));
    }
}

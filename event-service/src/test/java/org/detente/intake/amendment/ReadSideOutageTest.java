package org.detente.intake.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.intake.surroundings.Amending.amend;
import static org.detente.intake.surroundings.Amending.because;
import static org.detente.intake.surroundings.Amending.logged;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.detente.intake.surroundings.LogContents;
import org.detente.intake.surroundings.Surroundings;
import org.detente.intake.surroundings.Wait;
import org.junit.jupiter.api.Test;

/** What cannot be decided is not written. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ReadSideOutageTest {
    private final LogContents log = Surroundings.current().log();

    @Test
    void while_the_read_side_is_behind_nothing_is_amended() {
        String id = logged();
        long size = log.size();
        Surroundings.current().readSide().fallBehind();
        try {
            refused(id, "projection-lag");
        } finally {
            Surroundings.current().readSide().catchUp();
        }
        assertThat(log.size()).isEqualTo(size);
        amend(id, "retraction", id, because("x")).then().statusCode(201);
    }

    @Test
    void while_the_read_side_is_away_nothing_is_amended() {
        String id = logged();
        long size = log.size();
        Surroundings.current().stopReadSide();
        try {
            for (int tries = 0; tries < 4; tries++) {
                refused(id, "read-side-unavailable");
            }
        } finally {
            Surroundings.current().startReadSide();
        }
        assertThat(log.size()).isEqualTo(size);
        Wait.until(
                "the read side is asked again",
                () -> amend(id, "retraction", id, because("x")).statusCode() != 503);
        amend(id, "retraction", id, because("x")).then().statusCode(200);
    }

    private static void refused(String id, String slug) {
        amend(id, "retraction", id, because("x"))
                .then()
                .statusCode(503)
                .header("Retry-After", matchesPattern("[0-9]+"))
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body("detail", matchesPattern(".*amendment is not in .*"));
    }
}

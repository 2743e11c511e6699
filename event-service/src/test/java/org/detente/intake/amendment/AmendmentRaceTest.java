package org.detente.intake.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.intake.surroundings.Amending.amend;
import static org.detente.intake.surroundings.Amending.because;
import static org.detente.intake.surroundings.Amending.log;
import static org.detente.intake.surroundings.Amending.logged;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.intake.surroundings.LogContents;
import org.detente.intake.surroundings.Surroundings;
import org.junit.jupiter.api.Test;

/** Amendments of one event at the same time. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AmendmentRaceTest {
    private final LogContents log = Surroundings.current().log();

    @Test
    void amendments_that_race_are_kept_and_one_that_saw_both_settles_it() throws Exception {
        for (int round = 0; round < 3; round++) {
            String id = logged();
            long size = log.size();
            try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
                Callable<Response> one = () -> amend(id, "retraction", id, because("One."));
                Callable<Response> two = () -> amend(id, "retraction", id, because("Two."));
                int created = 0;
                for (Future<Response> sent : senders.invokeAll(List.of(one, two))) {
                    assertThat(sent.get().statusCode()).isIn(201, 412);
                    created += sent.get().statusCode() == 201 ? 1 : 0;
                }
                assertThat(created).isPositive();
                assertThat(log.size()).isEqualTo(size + created);
            }
            String version = amend(id, "reinstatement", id, because("x")).path("version");
            assertThat(version.split("\\+")).hasSizeBetween(1, 2);
            amend(id, "reinstatement", version, because("Both were wrong."))
                    .then()
                    .statusCode(201)
                    .body("version", matchesPattern("[0-9a-f-]{36}"));
        }
    }

    @Test
    void the_same_amendment_sent_by_many_at_a_time_makes_one_record() throws Exception {
        String id = logged();
        long size = log.size();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> send =
                    () -> amend(id, "retraction", id, because("One.")).statusCode();
            List<Integer> statuses =
                    senders.invokeAll(Collections.nCopies(8, send)).stream()
                            .map(Future::resultNow)
                            .toList();
            assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        }
        assertThat(log.size()).isEqualTo(size + 1);
    }
}

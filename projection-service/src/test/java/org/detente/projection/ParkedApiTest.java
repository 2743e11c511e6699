package org.detente.projection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.event.Kind;
import org.detente.event.wire.RecordHeaders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operators replay and discard records that are no events. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class ParkedApiTest {
    private static final String OPERATOR = "/internal/operator/parked/";

    @Inject EmptyTables tables;
    @Inject ParkedTable parked;
    @Inject Parking parking;

    private long actionsBefore;

    @BeforeEach
    void count_what_operators_did_before() throws SQLException {
        actionsBefore = parking.actions();
    }

    @Test
    void a_record_that_is_no_event_keeps_its_bytes_and_headers_until_it_decodes()
            throws SQLException {
        AmendedHistory history = AmendedHistory.of(Kind.SUMMIT);
        Map<String, String> expected = parking.applied(history.batches(), tables.projections());
        Map<String, String> without = parking.applied(history.withoutFirst(), tables.projections());
        assertThat(without).isNotEqualTo(expected);
        LogRecord first = history.records().getFirst();
        park(AmendedHistory.asPolled(first, "detente.of-tomorrow.v1"));

        ParkedTable.Stored stored =
                parking.schema()
                        .transact(transaction ->
                                parked.lock(
                                                transaction,
                                                ParkedTable.ALL_PROJECTIONS,
                                                first.partition(),
                                                first.offset())
                                        .orElseThrow());
        assertThat(stored.value()).isEqualTo(first.body());
        assertThat(stored.headers())
                .containsEntry(RecordHeaders.ID, first.id().toString())
                .containsEntry(RecordHeaders.TYPE, "detente.of-tomorrow.v1")
                .containsEntry(RecordHeaders.RECORDED, first.recorded().toString())
                .containsEntry(RecordHeaders.RECORDED_BY, first.recordedBy());
        post(parking.only(), "replay", 409);
        assertThat(parking.checksums()).isEqualTo(without);

        // code that knows the type finds it so
        update("update parked set headers = replace(headers, 'of-tomorrow', 'summit')");
        post(parking.only(), "replay", 200);
        assertThat(parking.checksums()).isEqualTo(expected);
        assertThat(parking.all()).isEmpty();
        parking.assertLastAction("* " + first.partition() + ":" + first.offset(), "replayed");
    }

    @Test
    void what_an_operator_gives_up_is_parked_no_longer_and_recorded() throws SQLException {
        tables.empty();
        LogRecord first = AmendedHistory.of(Kind.SUMMIT).records().getFirst();
        park(AmendedHistory.asPolled(first, "detente.of-tomorrow.v1"));
        ParkedRecord waiting = parking.only();
        Map<String, String> before = parking.checksums();

        given().post(path(waiting, "replay"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/still-fails"))
                .body("detail", containsString("detente.of-tomorrow.v1"));
        assertThat(parking.only()).isEqualTo(waiting);
        assertThat(parking.actions()).isEqualTo(actionsBefore);

        given().post(path(waiting, "discard"))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("discarded"));
        assertThat(parking.all()).isEmpty();
        assertThat(parking.checksums()).isEqualTo(before);
        parking.assertLastAction("* " + waiting.position(), "discarded");
        for (String action : List.of("replay", "discard")) {
            given().post(path(waiting, action))
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/not-found"));
        }
    }

    private void post(ParkedRecord waiting, String action, int status) {
        given().post(path(waiting, action)).then().statusCode(status);
    }

    private static String path(ParkedRecord waiting, String action) {
        return OPERATOR
                + waiting.projection()
                + "/"
                + waiting.position().replace(':', '/')
                + "/"
                + action;
    }

    private void park(ConsumerRecord<byte[], byte[]> item) throws SQLException {
        parking.schema()
                .transact(transaction -> {
                    parked.parkUndecodable(
                            transaction,
                            new PolledBatch.Undecodable(
                                    item, new IllegalArgumentException("unknown type")));
                    return item;
                });
    }

    private void update(String statement) throws SQLException {
        parking.schema()
                .transact(transaction -> {
                    try (var execution = transaction.prepareStatement(statement)) {
                        return execution.executeUpdate();
                    }
                });
    }
}

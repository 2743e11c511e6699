package org.detente.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A read model is a function of the set of events: for every projection, on a real database. */
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class SetOfEventsTest {
    private static final int EVENTS = 400;

    @Inject EmptyTables tables;
    @Inject Checksums checksums;
    @Inject DataSource dataSource;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20161215, 424242})
    void order_repetition_and_partitioning_change_no_checksum(long seed) throws SQLException {
        List<LogRecord> history = Histories.any(seed, EVENTS);
        Map<String, String> inOrder = checksumsOf(Histories.batches(history, seed, EVENTS));
        assertThat(inOrder.values()).allSatisfy(sum -> assertThat(sum).doesNotStartWith("0:"));

        List<LogRecord> disturbed = Histories.disturbed(history, seed);
        assertThat(checksumsOf(Histories.batches(disturbed, seed + 1, 70))).isEqualTo(inOrder);
        assertThat(checksumsOf(Histories.batches(disturbed.reversed(), seed + 2, 9)))
                .isEqualTo(inOrder);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 19561019, 8_675_309})
    void amendments_may_come_in_any_order_too(long seed) throws SQLException {
        List<LogRecord> history = Histories.amended(seed, EVENTS / 2);
        Map<String, String> inOrder = checksumsOf(Histories.batches(history, seed, EVENTS / 2));
        assertThat(inOrder)
                .isNotEqualTo(
                        checksumsOf(
                                Histories.batches(
                                        Histories.any(seed, EVENTS / 2), seed, EVENTS / 2)));

        List<LogRecord> disturbed = Histories.disturbed(history, seed);
        assertThat(checksumsOf(Histories.batches(disturbed, seed + 1, 70))).isEqualTo(inOrder);
        assertThat(checksumsOf(Histories.batches(disturbed.reversed(), seed + 2, 9)))
                .isEqualTo(inOrder);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {7})
    void leaving_one_event_out_changes_the_checksums(long seed) throws SQLException {
        List<LogRecord> history = Histories.any(seed, EVENTS);
        Map<String, String> whole = checksumsOf(Histories.batches(history, seed, EVENTS));
        Map<String, String> less =
                checksumsOf(Histories.batches(history.subList(1, EVENTS), seed, EVENTS));
        assertThat(less.get("event-index")).isNotEqualTo(whole.get("event-index"));
        assertThat(less.get("events")).isNotEqualTo(whole.get("events"));
    }

    private Map<String, String> checksumsOf(List<PolledBatch> batches) throws SQLException {
        tables.empty();
        BatchApplier applier = tables.applier();
        for (PolledBatch batch : batches) {
            assertThat(applier.apply(EmptyTables.TOPIC_ID, batch))
                    .isEqualTo(BatchApplier.Outcome.APPLIED);
        }
        try (Connection connection = dataSource.getConnection()) {
            return checksums.compute(connection);
        }
    }
}

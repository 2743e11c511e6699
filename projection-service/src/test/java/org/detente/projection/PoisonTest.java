package org.detente.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A faulty projection parks what it cannot apply and never holds up another. */
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class PoisonTest {
    @Inject DataSource dataSource;
    @Inject EmptyTables tables;
    @Inject Checksums checksums;

    @Test
    void an_event_that_one_projection_cannot_apply_is_parked_for_it_alone() throws SQLException {
        List<LogRecord> history = Histories.any(8, 50);
        UUID poison = history.get(17).id();
        List<PolledBatch> batches = Histories.batches(history, 8, 25);
        tables.empty();
        for (PolledBatch batch : batches) {
            tables.applier().apply(EmptyTables.TOPIC_ID, batch);
        }
        Map<String, String> expected = checksums();

        tables.empty();
        ParkedTable parked = new ParkedTable(Clock.systemUTC());
        List<Projection> withFaulty = new ArrayList<>(tables.projections());
        withFaulty.add(new Faulty(poison));
        BatchApplier applier = tables.applier(tables.cursors(), withFaulty);
        for (PolledBatch batch : batches) {
            assertThat(applier.apply(EmptyTables.TOPIC_ID, batch))
                    .isEqualTo(BatchApplier.Outcome.APPLIED);
        }
        assertThat(checksums()).isEqualTo(expected);
        try (Connection connection = dataSource.getConnection()) {
            assertThat(parked.list(connection, 10))
                    .singleElement()
                    .satisfies(item -> {
                        assertThat(item.projection()).isEqualTo("faulty");
                        assertThat(item.eventId()).isEqualTo(poison.toString());
                        assertThat(item.errorDetail()).contains("cannot fold");
                    });
        }
    }

    private Map<String, String> checksums() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return checksums.compute(connection);
        }
    }

    /** Fails on one event, after it has already written something. */
    private record Faulty(UUID poison) implements Projection {
        @Override
        public String name() {
            return "faulty";
        }

        @Override
        public void apply(Connection transaction, List<EventChange> changes) throws SQLException {
            if (changes.stream().anyMatch(change -> change.id().equals(poison))) {
                try (Statement statement = transaction.createStatement()) {
                    // what it has written by then must be undone too
                    statement.execute("delete from event_facet");
                }
                throw new IllegalStateException("cannot fold this");
            }
        }

        @Override
        public List<String> contentQueries() {
            return List.of();
        }
    }
}

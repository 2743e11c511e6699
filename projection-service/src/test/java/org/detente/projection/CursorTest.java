package org.detente.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The compare-and-set makes a zombie's transaction a no-op; without it the same check fails. */
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class CursorTest {
    @Inject DataSource dataSource;
    @Inject EmptyTables tables;

    @Test
    void a_zombie_that_applies_old_records_again_changes_nothing() throws SQLException {
        assertZombieIsHarmless(tables.cursors());
    }

    @Test
    void a_mutant_without_the_compare_and_set_is_found_out() throws SQLException {
        CursorTable mutant = new Unconditional(new EmptyTables.TestSet());
        tables.empty();
        assertThatThrownBy(() -> assertZombieIsHarmless(mutant)).isInstanceOf(AssertionError.class);
    }

    @Test
    void ranges_that_begin_elsewhere_than_the_cursor_move_nothing() throws SQLException {
        tables.empty();
        try (Connection connection = dataSource.getConnection()) {
            assertThat(
                            tables.cursors()
                                    .advance(
                                            connection,
                                            EmptyTables.TOPIC_ID,
                                            List.of(new PolledBatch.Range(0, 5, 9))))
                    .isFalse();
            assertThat(
                            tables.cursors()
                                    .advance(
                                            connection,
                                            "another-topic",
                                            List.of(new PolledBatch.Range(0, 0, 9))))
                    .isFalse();
        }
        assertThat(position().nextOffsets().get(0)).isZero();
    }

    private void assertZombieIsHarmless(CursorTable table) throws SQLException {
        tables.empty();
        BatchApplier applier = tables.applier(table, tables.projections());
        List<PolledBatch> batches = Histories.batches(Histories.any(5, 60), 5, 30);
        for (PolledBatch batch : batches) {
            applier.apply(EmptyTables.TOPIC_ID, batch);
        }
        LogPosition before = position();
        assertThat(applier.apply(EmptyTables.TOPIC_ID, batches.getFirst()))
                .isEqualTo(BatchApplier.Outcome.CURSOR_MOVED);
        assertThat(position()).isEqualTo(before);
    }

    private LogPosition position() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return tables.cursors().load(connection);
        }
    }

    /** A cursor that believes whoever writes last. */
    private static final class Unconditional extends CursorTable {
        Unconditional(ProjectionConfig config) {
            super(config);
        }

        @Override
        boolean advance(Connection transaction, String topicId, List<PolledBatch.Range> ranges)
                throws SQLException {
            for (PolledBatch.Range range : ranges) {
                try (PreparedStatement statement =
                        transaction.prepareStatement(
                                "update projection_cursor set next_offset = ? where partition = ? and projection_set = 'test'")) {
                    statement.setLong(1, range.to());
                    statement.setInt(2, range.partition());
                    statement.executeUpdate();
                }
            }
            return true;
        }
    }
}

package org.detente.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The transaction of a batch dies at each of its calls to the server in turn; going on from the
 * cursor leads to the same rows as if nothing had happened.
 */
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class CrashAtEveryStatementTest {
    private static final Logger LOG = Logger.getLogger(CrashAtEveryStatementTest.class);
    private static final long SEED = 4;
    private static final int EVENTS = 40;
    private static final int CALLS_MAX = 500;
    private static final String CONNECTION_FAILURE = "08006";

    @Inject DataSource dataSource;
    @Inject EmptyTables tables;
    @Inject Parking parking;

    private final java.util.logging.Logger applierLog =
            java.util.logging.Logger.getLogger(BatchApplier.class.getName());
    private final List<PolledBatch> batches = batches();
    private final UUID poison = firstOfTheSmallestBatch(batches);

    /** Hundreds of runs park the same two records. */
    @BeforeEach
    void be_quiet_about_parking() {
        applierLog.setLevel(Level.SEVERE);
    }

    @AfterEach
    void speak_again() {
        applierLog.setLevel(null);
    }

    /** Where a call dies; to die after one is to die before the next, but for the last one. */
    enum Moment {
        BEFORE_IT_RUNS,
        AFTER_THE_COMMIT,
        SERVER_SIDE
    }

    /** What there is to compare after a run: rows, cursor, and what is parked how often. */
    private record Ended(
            Map<String, String> checksums, LogPosition position, List<String> parked) {}

    @Test
    void a_crash_at_any_call_of_the_transaction_leaves_no_trace() throws SQLException {
        Ended expected = undisturbed();
        int points = 0;
        boolean died = true;
        for (int number = 1; died; number++) {
            assertThat(number).isLessThan(CALLS_MAX);
            tables.empty();
            died = false;
            for (PolledBatch batch : batches) {
                if (dies(batch, new Death(Moment.BEFORE_IT_RUNS, number))) {
                    died = true;
                    points++;
                }
                goOn(batch);
            }
            assertThat(ended()).as("died before call %d", number).isEqualTo(expected);
        }
        LOG.infof("%d crash points", points);
        assertThat(points).isGreaterThan(batches.size() * 20);
    }

    @Test
    void a_commit_whose_outcome_is_unknown_is_not_applied_again() throws SQLException {
        Ended expected = undisturbed();
        tables.empty();
        for (PolledBatch batch : batches) {
            assertThat(dies(batch, new Death(Moment.AFTER_THE_COMMIT, 0))).isTrue();
            goOn(batch);
        }
        assertThat(ended()).isEqualTo(expected);
    }

    @Test
    void a_connection_that_the_server_ends_leaves_no_trace() throws SQLException {
        Ended expected = undisturbed();
        int points = 0;
        for (int number : List.of(1, 2, 3, 8, 21)) {
            tables.empty();
            for (PolledBatch batch : batches) {
                points += dies(batch, new Death(Moment.SERVER_SIDE, number)) ? 1 : 0;
                goOn(batch);
            }
            assertThat(ended()).as("ended at call %d", number).isEqualTo(expected);
        }
        LOG.infof("%d connections ended by the server", points);
        assertThat(points).isEqualTo(5 * batches.size());
    }

    @Test
    void a_mutant_that_moves_the_cursor_in_a_transaction_of_its_own_is_found_out()
            throws SQLException {
        Ended expected = undisturbed();
        tables.empty();
        CursorTable early = new CommittedAtOnce(dataSource);
        BatchApplier mutant = applier(new Death(Moment.BEFORE_IT_RUNS, 4), early);
        assertThatThrownBy(() -> mutant.apply(EmptyTables.TOPIC_ID, batches.getFirst()))
                .isInstanceOf(SQLException.class);
        for (PolledBatch batch : batches) {
            goOn(batch);
        }
        assertThatThrownBy(() -> assertThat(ended()).isEqualTo(expected))
                .isInstanceOf(AssertionError.class);
    }

    private static List<PolledBatch> batches() {
        List<LogRecord> history = Histories.amended(SEED, EVENTS);
        List<PolledBatch> batches =
                new ArrayList<>(Histories.batches(history, SEED, history.size() / 2));
        PolledBatch first = batches.getFirst();
        PolledBatch.Range range = first.ranges().getFirst();
        ConsumerRecord<byte[], byte[]> noEvent =
                new ConsumerRecord<>(
                        "test",
                        range.partition(),
                        range.from(),
                        new byte[0],
                        "no event".getBytes(StandardCharsets.UTF_8));
        batches.set(
                0,
                new PolledBatch(
                        first.ranges(),
                        first.events(),
                        List.of(
                                new PolledBatch.Undecodable(
                                        noEvent, new IllegalArgumentException("no event")))));
        return batches;
    }

    /** One by one takes calls for every event, and every call is crashed. */
    private static UUID firstOfTheSmallestBatch(List<PolledBatch> batches) {
        return batches.stream()
                .filter(batch -> batch.events().stream().anyMatch(LogRecord::isFirst))
                .min(Comparator.comparing(PolledBatch::records))
                .flatMap(batch -> batch.events().stream().filter(LogRecord::isFirst).findFirst())
                .orElseThrow()
                .id();
    }

    private Ended undisturbed() throws SQLException {
        tables.empty();
        for (PolledBatch batch : batches) {
            goOn(batch);
        }
        Ended ended = ended();
        assertThat(ended.checksums().values())
                .allSatisfy(sum -> assertThat(sum).doesNotStartWith("0:"));
        assertThat(ended.parked()).hasSize(2);
        return ended;
    }

    private boolean dies(PolledBatch batch, Death death) {
        try {
            applier(death, tables.cursors()).apply(EmptyTables.TOPIC_ID, batch);
            assertThat(death.struck).isFalse();
            return false;
        } catch (SQLException crash) {
            assertThat(death.struck).as(crash.getMessage()).isTrue();
            return true;
        }
    }

    private BatchApplier applier(WatchedDataSource.Script script, CursorTable cursors) {
        // one event fails, so that the way over one-by-one and parking is crashed too
        Ailing ailing =
                parking.ailing(
                        "temperature",
                        change -> change.id().equals(poison) && !change.after().isEmpty());
        return tables.applier(
                WatchedDataSource.of(dataSource, script), cursors, parking.instead(ailing));
    }

    /** As the runner does: reads the cursor again and applies what it does not cover. */
    private void goOn(PolledBatch batch) throws SQLException {
        LogPosition cursor = position();
        List<PolledBatch.Range> open =
                batch.ranges().stream()
                        .filter(range ->
                                cursor.nextOffsets().getOrDefault(range.partition(), 0L)
                                        < range.to())
                        .toList();
        if (open.isEmpty()) {
            return;
        }
        // a cursor that had moved over a part of the batch would be a torn transaction
        assertThat(open).isEqualTo(batch.ranges());
        assertThat(
                        applier(new WatchedDataSource.Script() {}, tables.cursors())
                                .apply(EmptyTables.TOPIC_ID, batch))
                .isEqualTo(BatchApplier.Outcome.APPLIED);
    }

    private LogPosition position() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return tables.cursors().load(connection);
        }
    }

    private Ended ended() throws SQLException {
        return new Ended(
                parking.checksums(),
                position(),
                parking.all().stream()
                        .map(item ->
                                "%s %s attempts %d"
                                        .formatted(
                                                item.projection(),
                                                item.position(),
                                                item.attempts()))
                        .toList());
    }

    /** Strikes once, at one call. */
    private final class Death implements WatchedDataSource.Script {
        private final Moment moment;
        private final int number;
        private boolean struck;

        Death(Moment moment, int number) {
            this.moment = moment;
            this.number = number;
        }

        @Override
        public void before(WatchedDataSource.Call call) throws SQLException {
            if (call.number() != number) {
                return;
            }
            struck = true;
            if (moment == Moment.SERVER_SIDE) {
                Backends.terminate(dataSource, Backends.pid(call.real()));
                return;
            }
            throw new SQLException("died before call " + number, CONNECTION_FAILURE);
        }

        @Override
        public void after(WatchedDataSource.Call call) throws SQLException {
            if (moment == Moment.AFTER_THE_COMMIT && call.isCommit()) {
                struck = true;
                throw new SQLException("died after the commit", CONNECTION_FAILURE);
            }
        }
    }

    /** A cursor that is committed before the rows are written. */
    private static final class CommittedAtOnce extends CursorTable {
        private final DataSource dataSource;

        CommittedAtOnce(DataSource dataSource) {
            super(new EmptyTables.TestSet());
            this.dataSource = dataSource;
        }

        @Override
        boolean advance(Connection transaction, String topicId, List<PolledBatch.Range> ranges)
                throws SQLException {
            try (Connection own = dataSource.getConnection()) {
                return super.advance(own, topicId, ranges);
            }
        }
    }
}

package org.detente.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.detente.event.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was parked and is replayed counts as if it had never failed. */
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class ParkedReplayTest {
    @Inject DataSource dataSource;
    @Inject EmptyTables tables;
    @Inject Parking parking;
    @Inject ServingVersion serving;
    @Inject ParkedTable parked;
    @Inject EventIndexTable index;
    @Inject AmendedEvents amended;
    @Inject OperatorActions actions;
    @Inject LogConfig log;

    private long actionsBefore;

    @BeforeEach
    void count_what_operators_did_before() throws SQLException {
        actionsBefore = parking.actions();
    }

    @ParameterizedTest
    @CsvSource({
        "temperature,SUMMIT",
        "events,SANCTION",
        "activities,JOINT_ACTIVITY",
        "militarization,DEPLOYMENT"
    })
    void a_replayed_event_counts_with_all_its_amendments(String projection, Kind kind)
            throws SQLException {
        AmendedHistory history = AmendedHistory.of(kind);
        Ailing ailing = parking.ailing(projection, change -> change.id().equals(history.event()));
        assertReplayRestoresAll(history, ailing);
    }

    @ParameterizedTest
    @CsvSource({
        "temperature,SUMMIT",
        "events,SANCTION",
        "activities,JOINT_ACTIVITY",
        "militarization,DEPLOYMENT"
    })
    void an_event_parked_by_an_amendment_is_taken_away_until_it_is_replayed(
            String projection, Kind kind) throws SQLException {
        AmendedHistory history = AmendedHistory.of(kind);
        Ailing ailing =
                parking.ailing(
                        projection,
                        change ->
                                change.id().equals(history.event())
                                        && !change.before().isEmpty()
                                        && !change.after().isEmpty());
        assertReplayRestoresAll(history, ailing);
    }

    private void assertReplayRestoresAll(AmendedHistory history, Ailing ailing)
            throws SQLException {
        Map<String, String> expected = parking.applied(history.batches(), tables.projections());
        Map<String, String> without = parking.applied(history.withoutIt(), tables.projections());
        assertThat(without.get(ailing.name())).isNotEqualTo(expected.get(ailing.name()));

        Map<String, String> ill = parking.applied(history.batches(), parking.instead(ailing));
        assertThat(ill.get(ailing.name())).isEqualTo(without.get(ailing.name()));
        expected.forEach((name, sum) -> {
            if (!name.equals(ailing.name())) {
                assertThat(ill.get(name)).as(name).isEqualTo(sum);
            }
        });
        ParkedRecord waiting = parking.only();
        assertThat(waiting.projection()).isEqualTo(ailing.name());
        assertThat(waiting.eventId()).isEqualTo(history.event().toString());
        assertThat(waiting.attempts()).isEqualTo(1);

        ailing.sickenOf(_ -> true);
        assertThat(replay(ailing, waiting))
                .isEqualTo(new ParkedReplay.Outcome.StillFails("cannot fold this"));
        assertThat(parking.checksums()).isEqualTo(ill);
        assertThat(parking.only()).isEqualTo(waiting);
        assertThat(parking.actions()).isEqualTo(actionsBefore);

        ailing.heal();
        assertThat(replay(ailing, waiting)).isEqualTo(new ParkedReplay.Outcome.Done("replayed"));
        assertThat(parking.checksums()).isEqualTo(expected);
        assertThat(parking.all()).isEmpty();
        parking.assertLastAction(ailing.name() + " " + waiting.position(), "replayed");
        assertThat(replay(ailing, waiting)).isEqualTo(new ParkedReplay.Outcome.Unknown());
    }

    @Test
    void a_replay_waits_for_a_batch_that_amends_the_event_at_the_same_time() throws Exception {
        AmendedHistory history = AmendedHistory.of(Kind.SUMMIT);
        Map<String, String> expected = parking.applied(history.batches(), tables.projections());
        Ailing ailing =
                parking.ailing("temperature", change -> change.id().equals(history.event()));
        List<PolledBatch> all = history.batches();
        parking.applied(all.subList(0, all.size() - 1), parking.instead(ailing));
        ParkedRecord waiting = parking.only();
        ailing.heal();

        HeldAtCommit held = new HeldAtCommit();
        try (ExecutorService aside = Executors.newFixedThreadPool(2)) {
            Future<?> batch =
                    aside.submit(() ->
                            tables.applier(
                                            WatchedDataSource.of(dataSource, held),
                                            tables.cursors(),
                                            parking.instead(ailing))
                                    .apply(EmptyTables.TOPIC_ID, all.getLast()));
            assertThat(held.reached.await(20, TimeUnit.SECONDS)).isTrue();
            Backend replaying = new Backend();
            Future<?> replay =
                    aside.submit(() ->
                            replay(
                                    WatchedDataSource.of(dataSource, replaying),
                                    parking.instead(ailing),
                                    waiting));
            assertThat(replaying.known.await(20, TimeUnit.SECONDS)).isTrue();
            boolean waited = Backends.awaitBlockedOrDone(dataSource, replaying.pid, replay);
            held.goOn.countDown();
            Backends.await(batch);
            Backends.await(replay);
            assertThat(parking.checksums()).isEqualTo(expected);
            assertThat(waited).isTrue();
        }
        assertThat(parking.all()).isEmpty();
    }

    @Test
    void later_amendments_of_an_event_given_up_for_a_projection_are_left_out_too()
            throws SQLException {
        AmendedHistory history = AmendedHistory.of(Kind.SUMMIT);
        List<PolledBatch> all = history.batches();
        Map<String, String> without = parking.applied(history.withoutIt(), tables.projections());
        Ailing ailing =
                parking.ailing("temperature", change -> change.id().equals(history.event()));
        parking.applied(all.subList(0, 1), parking.instead(ailing));
        ParkedRecord waiting = parking.only();
        assertThat(operators(dataSource, tables.projections()).discard("temperature", 0, 0))
                .isEqualTo(new ParkedReplay.Outcome.Done("discarded"));
        assertThat(parking.all()).isEmpty();
        assertThat(replay(ailing, waiting)).isEqualTo(new ParkedReplay.Outcome.Unknown());

        ailing.heal();
        BatchApplier applier = tables.applier(tables.cursors(), parking.instead(ailing));
        for (PolledBatch batch : all.subList(1, all.size())) {
            applier.apply(EmptyTables.TOPIC_ID, batch);
        }
        assertThat(parking.checksums().get("temperature")).isEqualTo(without.get("temperature"));
        assertThat(parking.all()).isEmpty();
    }

    private ParkedReplay.Outcome replay(Ailing ailing, ParkedRecord waiting) {
        return replay(dataSource, parking.instead(ailing), waiting);
    }

    private ParkedReplay.Outcome replay(
            DataSource connections, List<Projection> projections, ParkedRecord waiting) {
        String[] position = waiting.position().split(":", 2);
        return operators(connections, projections)
                .replay(
                        waiting.projection(),
                        Integer.parseInt(position[0]),
                        Long.parseLong(position[1]));
    }

    private ParkedReplay operators(DataSource connections, List<Projection> projections) {
        return new ParkedReplay(
                connections, serving, parked, index, amended, actions, projections, log);
    }

    /** Stands before its commit until it is let go. */
    private static final class HeldAtCommit implements WatchedDataSource.Script {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public void before(WatchedDataSource.Call call) throws SQLException {
            if (call.isCommit()) {
                reached.countDown();
                try {
                    assertThat(goOn.await(30, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException stopped) {
                    throw new SQLException(stopped);
                }
            }
        }
    }

    /** Learns which server process works for it: the last connection taken. */
    private static final class Backend implements WatchedDataSource.Script {
        private final CountDownLatch known = new CountDownLatch(1);
        private volatile int pid;

        @Override
        public void after(WatchedDataSource.Call call) throws SQLException {
            // the first connection is auto-committing and only looks the schema up
            if (!call.real().getAutoCommit() && pid == 0) {
                pid = Backends.pid(call.real());
                known.countDown();
            }
        }
    }
}

package org.detente.intake.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.detente.intake.IntakeConfig;
import org.detente.intake.log.Append;
import org.detente.intake.log.LogPosition;
import org.detente.intake.surroundings.ReadSideStandIn;
import org.detente.intake.surroundings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KnownEventsTest {
    private static final UUID ID = UUID.fromString("2d06ffb9-a3a8-8f58-a3a5-7a4e2b239285");
    private static final Append.Written WRITTEN =
            new Append.Written(new LogPosition(3, 4), Instant.EPOCH);

    private final ReadSideStandIn standIn = new ReadSideStandIn();
    private final IntakeConfig config =
            Settings.of(
                    Map.of(
                            "detente.read-side.url", standIn.url() + "/",
                            "detente.read-side.answer-timeout", "5s",
                            "detente.read-side.connect-timeout", "5s"));
    private final ReadSideClient client = new ReadSideClient(config, new ObjectMapper());
    private final ReadSide readSide = new ReadSide(client, config, new SimpleMeterRegistry());
    private final KnownEvents known = new KnownEvents(readSide, config);

    @AfterEach
    void close() {
        client.close();
        standIn.close();
    }

    @Test
    void what_the_read_side_knows_is_known_by_its_position() throws InterruptedException {
        standIn.learn(ID.toString(), "5:77");

        assertThat(known.find(List.of(ID, new UUID(1, 2))))
                .isEqualTo(Map.of(ID, new Known(new LogPosition(5, 77), null)));
    }

    @Test
    void what_was_appended_here_is_known_without_asking() throws InterruptedException {
        append(ID, CompletableFuture.completedFuture(WRITTEN));

        assertThat(known.find(List.of(ID)))
                .isEqualTo(Map.of(ID, new Known(WRITTEN.position(), WRITTEN.recordedAt())));
        assertThat(standIn.questions()).isEmpty();
    }

    @Test
    void who_comes_while_an_append_is_under_way_waits_for_it() {
        CompletableFuture<Append> underWay = new CompletableFuture<>();
        append(ID, underWay);
        KnownEvents.Once second = append(ID, new CompletableFuture<>());

        assertThat(second).isInstanceOf(KnownEvents.Once.Another.class);
        CompletableFuture<Append> end = ((KnownEvents.Once.Another) second).end();
        assertThat(end).isNotDone();
        underWay.complete(WRITTEN);
        assertThat(end).isCompletedWithValue(WRITTEN);
    }

    @Test
    void who_comes_after_looking_up_and_finds_it_done_is_told() {
        append(ID, CompletableFuture.completedFuture(WRITTEN));

        assertThat(append(ID, new CompletableFuture<>()))
                .isEqualTo(
                        new KnownEvents.Once.Already(
                                new Known(WRITTEN.position(), WRITTEN.recordedAt())));
    }

    /** One of them looks whether it is done while the other has just found somebody at it. */
    @Test
    void nobody_waits_for_somebody_who_found_it_done() {
        append(ID, CompletableFuture.completedFuture(WRITTEN));
        Queue<CompletableFuture<Append>> waitedFor = new ConcurrentLinkedQueue<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
            for (int sender = 0; sender < 4; sender++) {
                senders.execute(() -> {
                    for (int time = 0; time < 50_000; time++) {
                        KnownEvents.Once once = append(ID, new CompletableFuture<>());
                        if (once instanceof KnownEvents.Once.Another another) {
                            waitedFor.add(another.end());
                        }
                    }
                });
            }
        }
        assertThat(waitedFor).isNotEmpty().allMatch(end -> end.isDone());
    }

    @Test
    void an_append_that_failed_may_be_tried_again() {
        append(ID, CompletableFuture.completedFuture(new Append.NotWritten()));

        assertThat(append(ID, CompletableFuture.completedFuture(WRITTEN)))
                .isInstanceOf(KnownEvents.Once.Mine.class);
    }

    @Test
    void an_append_that_broke_does_not_block_the_next() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        known.once(
                                ID,
                                () -> {
                                    throw new IllegalStateException("broken");
                                }));

        assertThat(append(ID, CompletableFuture.completedFuture(WRITTEN)))
                .isInstanceOf(KnownEvents.Once.Mine.class);
    }

    @Test
    void with_the_read_side_away_nothing_is_known_and_nobody_keeps_asking()
            throws InterruptedException {
        standIn.close();
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        ReadSide away = new ReadSide(client, config, meters);
        for (int question = 0; question < 5; question++) {
            assertThat(away.find(List.of(ID))).isEmpty();
        }
        assertThat(lookups(meters, "failed")).isEqualTo(3);
        assertThat(lookups(meters, "skipped")).isEqualTo(2);
    }

    private static double lookups(SimpleMeterRegistry meters, String outcome) {
        return meters.get("detente.known.lookups").tag("outcome", outcome).counter().count();
    }

    private KnownEvents.Once append(UUID id, CompletableFuture<Append> end) {
        return known.once(id, () -> end);
    }
}

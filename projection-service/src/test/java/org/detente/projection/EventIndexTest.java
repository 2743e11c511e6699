package org.detente.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.detente.dyads.Dyads;
import org.detente.event.amendment.EventId;
import org.detente.event.amendment.Retraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The index of events makes repeats harmless, and its locks let no event and retraction commit past
 * each other; without either, the same checks fail.
 */
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class EventIndexTest {
    private static final Instant RECORDED = Instant.parse("2026-01-01T00:00:00Z");

    @Inject DataSource dataSource;
    @Inject EmptyTables tables;
    @Inject Checksums checksums;
    @Inject EventIndexTable index;
    @Inject AmendedEvents amended;

    private final LogRecord event =
            Histories.any(17, 50).stream()
                    .filter(item ->
                            item.content().stated().stream()
                                    .anyMatch(stated -> !Dyads.of(stated).isEmpty()))
                    .findFirst()
                    .orElseThrow();
    private final LogRecord retraction =
            Histories.amendment(
                    new Retraction(
                            EventId.from(event.id()),
                            List.of(EventId.from(event.id())),
                            "It did not happen."),
                    RECORDED.plusSeconds(5));

    /** Which of the two is written first. */
    enum Arrival {
        EVENT_FIRST,
        RETRACTION_FIRST
    }

    @Test
    void repeated_records_change_nothing() throws SQLException {
        assertRepeatsAreHarmless(index);
    }

    @Test
    void a_mutant_that_takes_every_record_for_a_new_event_is_found_out() {
        assertThatThrownBy(() -> assertRepeatsAreHarmless(new EverythingIsNew(amended)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("temperature");
    }

    @ParameterizedTest
    @EnumSource
    void an_event_and_its_retraction_never_commit_past_each_other(Arrival arrival)
            throws Exception {
        assertThat(race(index, arrival)).isTrue();
        assertEndsRetracted();
    }

    @ParameterizedTest
    @EnumSource
    void a_mutant_that_does_not_hold_the_place_of_an_awaited_event_is_found_out(Arrival arrival)
            throws Exception {
        assertThat(race(new WithoutAwaitedRows(amended), arrival)).isFalse();
        assertThat(contributionsThatCount()).isPositive();
        assertThatThrownBy(this::assertEndsRetracted).isInstanceOf(AssertionError.class);
    }

    private void assertRepeatsAreHarmless(EventIndexTable joined) throws SQLException {
        List<LogRecord> history = Histories.any(13, 60);
        apply(index, history);
        Map<String, String> once = checksums();
        List<LogRecord> repeated = new ArrayList<>(history);
        history.forEach(item -> repeated.add(later(item)));
        apply(joined, repeated);
        assertThat(checksums()).isEqualTo(once);
    }

    private static LogRecord later(LogRecord item) {
        return new LogRecord(
                item.id(),
                item.root(),
                item.content(),
                item.body(),
                item.recorded().plusSeconds(1),
                "copy",
                0,
                0);
    }

    private void apply(EventIndexTable joined, List<LogRecord> records) throws SQLException {
        tables.empty();
        BatchApplier applier =
                tables.applier(dataSource, tables.cursors(), joined, tables.projections());
        for (PolledBatch batch : Histories.batches(records, 13, 30)) {
            applier.apply(EmptyTables.TOPIC_ID, batch);
        }
    }

    /** Two transactions, each with one of the two; whether the second had to wait for the first. */
    private boolean race(EventIndexTable joined, Arrival arrival) throws Exception {
        tables.empty();
        List<LogRecord> pair =
                switch (arrival) {
                    case EVENT_FIRST -> List.of(event, retraction);
                    case RETRACTION_FIRST -> List.of(retraction, event);
                };
        VersionSchema schema = new VersionSchema(dataSource, new EmptyTables.TestSet().schema());
        try (ExecutorService aside = Executors.newSingleThreadExecutor();
                Connection one = schema.begin();
                Connection two = schema.begin()) {
            int backend = Backends.pid(two);
            write(one, joined, pair.getFirst());
            Future<?> second =
                    aside.submit(() -> {
                        write(two, joined, pair.getLast());
                        return null;
                    });
            boolean waited = Backends.awaitBlockedOrDone(dataSource, backend, second);
            one.commit();
            Backends.await(second);
            two.commit();
            return waited;
        }
    }

    private void write(Connection transaction, EventIndexTable joined, LogRecord item)
            throws SQLException {
        List<EventChange> changes = joined.join(transaction, List.of(item));
        for (Projection projection :
                tables.projections().stream()
                        .sorted(Comparator.comparing(Projection::name))
                        .toList()) {
            projection.apply(transaction, changes);
        }
    }

    private void assertEndsRetracted() throws SQLException {
        assertThat(text("select status from amended_event")).isEqualTo("retracted");
        assertThat(contributionsThatCount()).isZero();
        Map<String, String> raced = checksums();
        apply(index, List.of(event, retraction));
        assertThat(raced).isEqualTo(checksums());
    }

    private long contributionsThatCount() throws SQLException {
        return Long.parseLong(
                text("select count(*) from temperature_contribution where ends = 'infinity'"));
    }

    private String text(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Backends.text(connection, query);
        }
    }

    private Map<String, String> checksums() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return checksums.compute(connection);
        }
    }

    /** An index that is written but not asked. */
    private static final class EverythingIsNew extends EventIndexTable {
        EverythingIsNew(AmendedEvents amended) {
            super(amended);
        }

        @Override
        List<EventChange> join(Connection transaction, Collection<LogRecord> records)
                throws SQLException {
            super.join(transaction, records);
            return records.stream()
                    .flatMap(item ->
                            item.content().stated().stream()
                                    .map(stated ->
                                            new EventFact(item.id(), stated, item.recorded())))
                    .map(EventChange::ofNew)
                    .toList();
        }
    }

    /** An index that writes amendments without the place of the event that they amend. */
    private static final class WithoutAwaitedRows extends EventIndexTable {
        WithoutAwaitedRows(AmendedEvents amended) {
            super(amended);
        }

        @Override
        List<IndexRow> rows(Map<UUID, LogRecord> firsts) {
            return super.rows(firsts).stream().filter(row -> firsts.containsKey(row.id())).toList();
        }
    }
}

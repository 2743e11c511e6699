package org.detente.temperature;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.detente.event.DiplomaticEvent;
import org.detente.event.RelationshipId;
import org.detente.event.codec.EventCodec;
import org.detente.event.fixture.AnyEvent;
import org.detente.projection.JapanRussia;
import org.detente.projection.RealLogAndDatabase;
import org.detente.projection.TestLog;
import org.detente.query.Reads;
import org.detente.query.Snapshot;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That what is kept between reads is never another state than the one that a read sees. */
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
class KeptCellsTest {
    private static final List<RelationshipId> RELATIONSHIPS =
            Stream.of("JPN-RUS", "JPN-USA", "CHN-JPN").map(RelationshipId::new).toList();

    /** More than fit into the changes that are added to what is kept. */
    private static final int VISITS = 120;

    private final Iterator<DiplomaticEvent> events = AnyEvent.stream(20161215).iterator();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    @SuppressWarnings("NullAway.Init")
    String bootstrapServers;

    @Inject
    @SuppressWarnings("NullAway.Init")
    JapanRussia tables;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Reads reads;

    @Inject
    @SuppressWarnings("NullAway.Init")
    DataSource dataSource;

    @Inject
    @SuppressWarnings("NullAway.Init")
    CellTable table;

    @Inject
    @SuppressWarnings("NullAway.Init")
    KeptCells kept;

    @BeforeEach
    @AfterEach
    void nothing_is_logged() throws SQLException {
        tables.unload();
    }

    private void append(Stream<String> entries) {
        TestLog.appendApplied(bootstrapServers, entries.toArray(String[]::new));
    }

    private void appendAny(int count) {
        append(
                Stream.generate(events::next)
                        .limit(count)
                        .map(event ->
                                new String(EventCodec.canonical(event), StandardCharsets.UTF_8)));
    }

    /** Each on a day of its own, in a cell of its own. */
    private void appendVisits() {
        append(
                Stream.iterate(LocalDate.of(2014, 1, 1), day -> day.plusDays(1))
                        .limit(VISITS)
                        .map(day ->
                                TestLog.VISIT
                                        .replace("2016-12-15/2016-12-16", day.toString())
                                        .replace("2016-12-15", day.toString())));
    }

    private void assertKeptAsInTable(Connection connection) throws SQLException {
        Map<RelationshipId, Cells> found =
                kept.load(connection, RELATIONSHIPS, View.OF_ALL_THAT_IS_LOGGED);
        table.load(connection, RELATIONSHIPS, View.OF_ALL_THAT_IS_LOGGED)
                .forEach((id, cells) ->
                        assertThat(found.getOrDefault(id, Cells.NONE).all())
                                .as(id.value())
                                .containsExactlyInAnyOrderElementsOf(cells));
    }

    private void assertKeptAsInTable() {
        boolean hasLooked =
                reads.inSnapshot(snapshot -> {
                    assertKeptAsInTable(snapshot.connection());
                    return true;
                });
        assertThat(hasLooked).isTrue();
    }

    @Test
    void every_read_has_the_cells_of_its_own_snapshot() {
        append(Stream.of(TestLog.VISIT, TestLog.SANCTION));
        assertKeptAsInTable();
        append(Stream.of(TestLog.VISIT, TestLog.MISSILES));
        assertKeptAsInTable();
        appendAny(100);
        assertKeptAsInTable();
        appendVisits();
        assertKeptAsInTable();
        appendAny(10);
        assertKeptAsInTable();
    }

    @Test
    void what_is_retracted_leaves_the_cells() throws SQLException {
        append(Stream.of(TestLog.VISIT, TestLog.SANCTION));
        assertKeptAsInTable();
        append(
                Stream.of(
                        """
                        {"event":"%s","kind":"retraction","reason":"It never happened","supersedes":["%<s"]}
                        """
                                .formatted(TestLog.idOf(TestLog.VISIT))));
        assertKeptAsInTable();
        long events =
                reads.inSnapshot(snapshot ->
                        kept.load(snapshot.connection(), RELATIONSHIPS, View.OF_ALL_THAT_IS_LOGGED)
                                .getOrDefault(RELATIONSHIPS.getFirst(), Cells.NONE)
                                .events());
        assertThat(events).isOne();
    }

    @Test
    void a_read_that_began_earlier_is_not_answered_of_a_later_state() {
        appendAny(100);
        boolean hasLooked =
                reads.inSnapshot(early -> {
                    assertKeptAsInTable(early.connection());
                    appendVisits();
                    assertKeptAsInTable();
                    assertKeptAsInTable(early.connection());
                    return true;
                });
        assertThat(hasLooked).isTrue();
        assertKeptAsInTable();
    }

    @Test
    void what_is_read_of_some_tables_is_kept_of_others_before_those_are_read() throws SQLException {
        List<RelationshipId> readWhole = new ArrayList<>();
        KeptCells watched =
                new KeptCells(
                        new CellTable() {
                            @Override
                            Map<RelationshipId, List<Cell>> load(
                                    Connection connection,
                                    Collection<RelationshipId> relationships,
                                    View view)
                                    throws SQLException {
                                readWhole.addAll(relationships);
                                return super.load(connection, relationships, view);
                            }
                        });
        RelationshipId relationship = RELATIONSHIPS.getFirst();
        append(Stream.of(TestLog.VISIT));
        assertThat(events(watched, relationship)).isOne();
        // they are other tables afterwards
        tables.unload();
        append(Stream.of(TestLog.VISIT, TestLog.MISSILES));
        readWhole.clear();
        boolean warm =
                reads.inSnapshot(snapshot -> {
                    watched.warmUp(snapshot.connection());
                    return true;
                });
        assertThat(warm).isTrue();
        assertThat(readWhole).containsExactly(relationship);
        assertThat(events(watched, relationship)).isEqualTo(2);
        assertThat(readWhole).hasSize(1);
    }

    private long events(KeptCells cells, RelationshipId relationship) {
        return reads.inSnapshot(snapshot ->
                cells.load(snapshot.connection(), List.of(relationship), View.OF_ALL_THAT_IS_LOGGED)
                        .getOrDefault(relationship, Cells.NONE)
                        .events());
    }

    @Test
    void tables_of_an_earlier_fold_do_not_tell_what_has_changed_and_are_read_whole()
            throws SQLException {
        append(Stream.of(TestLog.VISIT, TestLog.SANCTION));
        String schema = reads.inSnapshot(Snapshot::schema);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create schema fold_4");
            statement.execute(
                    """
                    create table fold_4.temperature_cell as
                    select relationship, occurred_earliest, occurred_latest, announced, recorded_day,
                           cameo, direction, events, weight_micro
                    from %s.temperature_cell
                    """
                            .formatted(schema));
            statement.execute("set local search_path to fold_4");
            assertKeptAsInTable(connection);
            statement.execute("update temperature_cell set events = events + 1");
            assertKeptAsInTable(connection);
            connection.rollback();
        }
    }
}

package org.detente.version;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.projection.Checksums;
import org.detente.projection.CursorTable;
import org.detente.projection.EventLog;
import org.detente.projection.LogPosition;
import org.detente.projection.OperatorActions;
import org.detente.projection.ProjectionConfig;
import org.detente.projection.RealLogAndDatabase;
import org.detente.projection.TestLog;
import org.detente.projection.VersionSchema;
import org.detente.projection.WarmUp;
import org.detente.version.ProjectionVersion.State;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lets a version take over, and what does not. The tests lead; the service only follows. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
@TestProfile(OwnSet.class)
class RebuildTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static int logged;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    @SuppressWarnings("NullAway.Init")
    String bootstrapServers;

    @Inject DataSource dataSource;
    @Inject EventLog log;
    @Inject CursorTable cursors;
    @Inject Checksums checksums;
    @Inject Versions versions;
    @Inject ReadModelTables tables;
    @Inject Agreement agreement;
    @Inject Handover handover;
    @Inject OperatorActions actions;
    @Inject ProjectionConfig config;
    @Inject Rebuild rebuild;

    @SuppressWarnings("NullAway.Init")
    private Connection lead;

    @BeforeEach
    void take_the_lead() throws SQLException {
        try (TestLog events = new TestLog(bootstrapServers)) {
            events.append(TestLog.VISIT, TestLog.SANCTION, TestLog.MISSILES);
        }
        lead = dataSource.getConnection();
        leading("pg_advisory_lock");
    }

    @AfterEach
    void give_up_what_is_being_built() throws SQLException {
        in(State.building).forEach(schema -> versions.fail(schema, "the test is over"));
        leading("pg_advisory_unlock");
        lead.close();
    }

    private void leading(String function) throws SQLException {
        try (PreparedStatement statement =
                lead.prepareStatement(
                        "select " + function + "(hashtext('detente rebuild ' || ?))")) {
            statement.setString(1, OwnSet.NAME);
            statement.execute();
        }
    }

    @Test
    void a_version_that_agrees_takes_over_and_the_one_before_stays_warm() throws SQLException {
        String before = serving();
        String schema = built();
        rebuild.lead();
        assertThat(serving()).isEqualTo(schema);
        assertThat(in(State.warm)).containsExactly(before);
        given().get("/api/v1/admin/versions")
                .then()
                .statusCode(200)
                .body("versions.findAll { it.state == 'serving' }.schema", hasItem(schema))
                .body("versions.findAll { it.state == 'warm' }.schema", hasItem(before));
        given().post("/internal/operator/versions/" + before + "/serve").then().statusCode(200);
        assertThat(serving()).isEqualTo(before);
        assertThat(in(State.warm)).containsExactly(schema);
    }

    @Test
    void a_version_is_filled_without_the_indexes_of_readers_and_has_them_when_it_serves()
            throws SQLException {
        String before = serving();
        String schema = built();
        assertThat(tables.isComplete(schema)).isFalse();
        assertThat(indexes(before)).containsAll(indexes(schema)).hasSizeGreaterThan(15);
        assertThat(indexes(schema)).isNotEmpty().hasSizeLessThan(indexes(before).size());
        // of a leader who died
        versions.hold(List.of(schema), position(schema).token(), Duration.ofMinutes(5));
        rebuild.lead();
        assertThat(serving()).isEqualTo(schema);
        assertThat(indexes(schema)).isEqualTo(indexes(before));
        assertThat(version(schema).holdAt).isNull();
    }

    private Set<String> indexes(String schema) throws SQLException {
        Set<String> indexes = new TreeSet<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                "select replace(indexdef, schemaname || '.', '') from pg_indexes"
                                        + " where schemaname = ?")) {
            statement.setString(1, schema);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    indexes.add(row.getString(1));
                }
            }
        }
        return indexes;
    }

    @Test
    void a_version_with_a_row_twice_fails() throws SQLException {
        String before = serving();
        String schema = built();
        execute(schema, "insert into event_facet select * from event_facet limit 1");
        rebuild.lead();
        assertThat(serving()).isEqualTo(before);
        assertThat(version(schema).state).isEqualTo(State.failed);
        assertThat(version(schema).note).startsWith("has a row twice: ").contains("event_facet");
        assertThat(version(schema).holdAt).isNull();
    }

    @Test
    void a_version_that_lost_a_row_does_not_take_over() throws SQLException {
        assertLostRowKeepsFromServing(rebuild);
    }

    @Test
    void a_mutant_that_always_agrees_is_found_out() throws SQLException {
        String before = serving();
        Rebuild mutant =
                new Rebuild(dataSource, log, versions, tables, new AlwaysAgreeing(), handover);
        assertThatThrownBy(() -> assertLostRowKeepsFromServing(mutant))
                .isInstanceOf(AssertionError.class);
        assertThat(serving()).isNotEqualTo(before);
        assertThat(handover.to(before)).isPresent();
    }

    private void assertLostRowKeepsFromServing(Rebuild leading) throws SQLException {
        String before = serving();
        String schema = built();
        execute(
                schema,
                "delete from temperature_cell where ctid = (select min(ctid) from temperature_cell)");
        leading.lead();
        assertThat(serving()).isEqualTo(before);
        assertThat(in(State.failed)).contains(schema);
        assertThat(version(schema).note).contains("temperature: ").doesNotContain("events: ");
        given().header("Min-Position", append())
                .header("Prefer", "wait=20")
                .get("/api/v1/events")
                .then()
                .statusCode(200);
    }

    private CompletableFuture<Void> appendUntil(AtomicBoolean enough) {
        return CompletableFuture.runAsync(() -> {
            try (TestLog events = new TestLog(bootstrapServers)) {
                while (!enough.get()) {
                    events.append(another());
                }
            }
        });
    }

    @Test
    void a_version_takes_over_while_events_keep_coming() throws SQLException {
        String schema = built();
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> writer = appendUntil(enough);
        rebuild.lead();
        enough.set(true);
        writer.join();
        assertThat(serving()).isEqualTo(schema);
        assertThat(version(schema).holdAt).isNull();
    }

    @Test
    void versions_meet_while_events_keep_coming() throws SQLException {
        String schema = built();
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> writer = appendUntil(enough);
        Optional<Agreement.Outcome> outcome = agreement.check(serving(), schema);
        enough.set(true);
        writer.join();
        assertThat(outcome).hasValueSatisfying(met -> assertThat(met.differences()).isEmpty());
        assertThat(version(schema).holdAt).isNull();
    }

    @Test
    void a_version_that_is_behind_is_refused() throws SQLException {
        String before = serving();
        String schema = built();
        Handover.Patience little =
                new Handover.Patience(Duration.ofMillis(200), Duration.ofMillis(200));
        try (Connection inItsWay = standInTheWayOf(schema)) {
            awaitApplied(serving(), append());
            assertThat(handover.to(schema, little)).isEmpty();
            assertThat(serving()).isEqualTo(before);
            assertThat(in(State.building)).containsExactly(schema);
            inItsWay.rollback();
        }
        awaitSame(schema);
        assertThat(handover.to(schema)).contains(before);
        assertThat(serving()).isEqualTo(schema);
    }

    /** Until it is rolled back, nothing is applied to the version. */
    private Connection standInTheWayOf(String schema) throws SQLException {
        Connection transaction = new VersionSchema(dataSource, schema).begin();
        try (Statement lock = transaction.createStatement()) {
            lock.execute("lock table projection_cursor in exclusive mode");
        }
        return transaction;
    }

    @Test
    void nobody_stands_still_for_a_version_that_does_not_come_near() throws SQLException {
        String before = serving();
        String schema = built();
        Handover.Patience stillForLong =
                new Handover.Patience(Duration.ofMillis(200), Duration.ofSeconds(40));
        try (Connection inItsWay = standInTheWayOf(schema)) {
            awaitApplied(before, append(150));
            assertThat(
                            assertTimeout(
                                    Duration.ofSeconds(20),
                                    () -> handover.to(schema, stillForLong)))
                    .isEmpty();
            assertThat(serving()).isEqualTo(before);
            inItsWay.rollback();
        }
    }

    @Test
    void what_is_kept_in_memory_is_warmed_up_before_a_version_is_read() throws SQLException {
        String before = serving();
        String schema = built();
        List<String> warmed = new ArrayList<>();
        WarmUp memory =
                snapshot -> {
                    assertThat(serving()).isEqualTo(before);
                    warmed.add(snapshot.getSchema());
                };
        Handover warming =
                new Handover(
                        dataSource,
                        versions,
                        cursors,
                        actions,
                        List.of(memory),
                        config,
                        Clock.systemUTC());
        assertThat(warming.to(schema)).contains(before);
        assertThat(warmed).containsExactly(schema);
    }

    @Test
    void who_agrees_and_is_behind_for_a_moment_takes_over_without_another_comparison()
            throws SQLException {
        String schema = built();
        CountedAgreement counted = new CountedAgreement();
        RefusingAtFirst refusing = new RefusingAtFirst(2);
        new Rebuild(dataSource, log, versions, tables, counted, refusing).lead();
        assertThat(serving()).isEqualTo(schema);
        assertThat(refusing.left).isZero();
        assertThat(counted.checks).isEqualTo(1);
    }

    @Test
    void a_hold_whose_author_died_is_over_in_time() throws SQLException {
        String schema = built();
        LogPosition here = position(schema);
        versions.hold(List.of(serving(), schema), here.token(), Duration.ofSeconds(-1));
        String expired = append();
        awaitApplied(serving(), expired);
        versions.hold(List.of(serving(), schema), position(schema).token(), Duration.ofSeconds(2));
        String held = append();
        awaitApplied(serving(), held);
        assertThat(version(schema).holdAt).as("nobody lifted it").isNotNull();
        versions.release(List.of(serving(), schema));
    }

    @Test
    void one_version_is_built_at_a_time() throws SQLException {
        built();
        given().post("/internal/operator/rebuild").then().statusCode(409);
        assertThat(versions.begin()).isEmpty();
        given().post("/internal/operator/versions/" + serving() + "/serve").then().statusCode(409);
    }

    /** Begins a version and waits until it is as far as the serving one. */
    private String built() throws SQLException {
        String schema = versions.begin().orElseThrow();
        awaitSame(schema);
        return schema;
    }

    private void awaitSame(String schema) throws SQLException {
        awaitApplied(schema, new LogPosition(log.identity().topicId(), ends()).token());
        awaitApplied(serving(), new LogPosition(log.identity().topicId(), ends()).token());
    }

    private Map<Integer, Long> ends() {
        return log.endOffsets(log.identity().partitions());
    }

    private void awaitApplied(String schema, String token) throws SQLException {
        LogPosition wanted = LogPosition.ofToken(token);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!position(schema).covers(wanted)) {
            assertThat(System.nanoTime()).as("%s comes to the end", schema).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private LogPosition position(String schema) throws SQLException {
        return new VersionSchema(dataSource, schema).transact(cursors::load);
    }

    private void execute(String schema, String sql) throws SQLException {
        int rows =
                new VersionSchema(dataSource, schema)
                        .transact(transaction -> {
                            try (Statement statement = transaction.createStatement()) {
                                return statement.executeUpdate(sql);
                            }
                        });
        assertThat(rows).isPositive();
    }

    private String append() {
        return append(1);
    }

    private String append(int events) {
        try (TestLog topic = new TestLog(bootstrapServers)) {
            return topic.append(
                    Stream.generate(RebuildTest::another).limit(events).toArray(String[]::new));
        }
    }

    /** An event that no test has logged yet. */
    private static synchronized String another() {
        logged++;
        return TestLog.VISIT.replace("Visit to", "Visit " + logged + " to");
    }

    private String serving() {
        return in(State.serving).getFirst();
    }

    private List<String> in(State state) {
        List<String> schemas = new ArrayList<>();
        versions.all().stream()
                .filter(version -> version.state == state)
                .forEach(version -> schemas.add(version.schemaName));
        return schemas;
    }

    private ProjectionVersion version(String schema) {
        return versions.all().stream()
                .filter(version -> version.schemaName.equals(schema))
                .findFirst()
                .orElseThrow();
    }

    private final class CountedAgreement extends Agreement {
        private int checks;

        CountedAgreement() {
            super(dataSource, cursors, checksums, versions);
        }

        @Override
        Optional<Outcome> check(String serving, String other) throws SQLException {
            Optional<Outcome> outcome = agreement.check(serving, other);
            checks += outcome.isPresent() ? 1 : 0;
            return outcome;
        }
    }

    /** Finds the next version behind a few times. */
    private final class RefusingAtFirst extends Handover {
        private int left;

        RefusingAtFirst(int times) {
            super(dataSource, versions, cursors, actions, List.of(), config, Clock.systemUTC());
            this.left = times;
        }

        @Override
        Optional<String> to(String schema) {
            if (left == 0) {
                return handover.to(schema);
            }
            left--;
            return Optional.empty();
        }
    }

    /** Finds the positions as the real one does and does not look at the rows. */
    private final class AlwaysAgreeing extends Agreement {
        AlwaysAgreeing() {
            super(dataSource, cursors, checksums, versions);
        }

        @Override
        Optional<Outcome> check(String serving, String other) throws SQLException {
            return agreement
                    .check(serving, other)
                    .map(outcome -> new Outcome(outcome.position(), ""));
        }
    }
}

package org.detente.version;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.detente.projection.Checksums;
import org.detente.projection.CursorTable;
import org.detente.projection.EventLog;
import org.detente.projection.LogPosition;
import org.detente.projection.OperatorActions;
import org.detente.projection.ProjectionConfig;
import org.detente.projection.TestLog;
import org.detente.projection.VersionSchema;
import org.detente.version.ProjectionVersion.State;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Versions of read models that the test leads; the service only follows. */
abstract class LedByTheTest {
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

    CompletableFuture<Void> appendUntil(AtomicBoolean enough) {
        return CompletableFuture.runAsync(() -> {
            try (TestLog events = new TestLog(bootstrapServers)) {
                while (!enough.get()) {
                    events.append(another());
                }
            }
        });
    }

    /** Begins a version and waits until it is as far as the serving one. */
    String built() throws SQLException {
        String schema = versions.begin().orElseThrow();
        awaitSame(schema);
        return schema;
    }

    void awaitSame(String schema) throws SQLException {
        awaitApplied(schema, new LogPosition(log.identity().topicId(), ends()).token());
        awaitApplied(serving(), new LogPosition(log.identity().topicId(), ends()).token());
    }

    Map<Integer, Long> ends() {
        return log.endOffsets(log.identity().partitions());
    }

    void awaitApplied(String schema, String token) throws SQLException {
        LogPosition wanted = LogPosition.ofToken(token);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!position(schema).covers(wanted)) {
            assertThat(System.nanoTime()).as("%s comes to the end", schema).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    LogPosition position(String schema) throws SQLException {
        return new VersionSchema(dataSource, schema).transact(cursors::load);
    }

    void execute(String schema, String sql) throws SQLException {
        int rows =
                new VersionSchema(dataSource, schema)
                        .transact(transaction -> {
                            try (Statement statement = transaction.createStatement()) {
                                return statement.executeUpdate(sql);
                            }
                        });
        assertThat(rows).isPositive();
    }

    String append() {
        return append(1);
    }

    String append(int events) {
        try (TestLog topic = new TestLog(bootstrapServers)) {
            return topic.append(
                    Stream.generate(LedByTheTest::another).limit(events).toArray(String[]::new));
        }
    }

    /** An event that no test has logged yet. */
    static synchronized String another() {
        logged++;
        return TestLog.VISIT.replace("Visit to", "Visit " + logged + " to");
    }

    String serving() {
        return in(State.serving).getFirst();
    }

    List<String> in(State state) {
        List<String> schemas = new ArrayList<>();
        versions.all().stream()
                .filter(version -> version.state == state)
                .forEach(version -> schemas.add(version.schemaName));
        return schemas;
    }

    ProjectionVersion version(String schema) {
        return versions.all().stream()
                .filter(version -> version.schemaName.equals(schema))
                .findFirst()
                .orElseThrow();
    }
}

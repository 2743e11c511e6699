package org.detente.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.projection.RealLogAndDatabase;
import org.detente.projection.VersionSchema;
import org.detente.projection.WarmUp;
import org.detente.version.ProjectionVersion.State;
import org.junit.jupiter.api.Test;

/** Whom the version that serves hands over to, and what it waits for. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
@TestProfile(OwnSet.class)
class HandoverTest extends LedByTheTest {
    @Test
    void a_version_that_is_behind_is_refused() throws SQLException {
        String before = serving();
        String schema = complete();
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

    /** A version that nothing but the handover is wanting for. */
    private String complete() throws SQLException {
        String schema = built();
        tables.complete(schema);
        return schema;
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
        String schema = complete();
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
        String schema = complete();
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
}

package org.detente.version;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.detente.contract.AnsweredAsDocumented;
import org.detente.projection.LogPosition;
import org.detente.projection.RealLogAndDatabase;
import org.detente.version.ProjectionVersion.State;
import org.junit.jupiter.api.Test;

/** What lets a version take over, and what does not. The tests lead; the service only follows. */
@AnsweredAsDocumented
@QuarkusTest
@QuarkusTestResource(RealLogAndDatabase.class)
@TestProfile(OwnSet.class)
class RebuildTest extends LedByTheTest {
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

package org.detente.version;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.detente.projection.CursorTable;
import org.detente.projection.FoldVersion;
import org.detente.projection.LogPosition;
import org.detente.projection.OperatorActions;
import org.detente.projection.ProjectionConfig;
import org.detente.projection.VersionSchema;
import org.detente.version.ProjectionVersion.State;
import org.hibernate.exception.ConstraintViolationException;

/** The versions of this set, in the database. */
@ApplicationScoped
class Versions {
    private static final Pattern NUMBERED = Pattern.compile("(.*_)(\\d{1,6})");

    private final ProjectionConfig config;
    private final ReadModelTables tables;
    private final DataSource dataSource;
    private final CursorTable cursors;
    private final OperatorActions actions;
    private final Clock clock;

    Versions(
            ProjectionConfig config,
            ReadModelTables tables,
            DataSource dataSource,
            CursorTable cursors,
            OperatorActions actions,
            Clock clock) {
        this.config = config;
        this.tables = tables;
        this.dataSource = dataSource;
        this.cursors = cursors;
        this.actions = actions;
        this.clock = clock;
    }

    List<ProjectionVersion> all() {
        return QuarkusTransaction.requiringNew().call(() -> ProjectionVersion.ofSet(config.set()));
    }

    /** Makes the first version of a set, which serves from the beginning. */
    void ensureFirst() throws SQLException {
        if (all().isEmpty()) {
            tables.ensure(config.schema());
            QuarkusTransaction.requiringNew()
                    .run(() -> {
                        // of several replicas that start at a time one comes first
                        if (ProjectionVersion.ofSet(config.set()).isEmpty()) {
                            add(config.schema(), State.serving);
                        }
                    });
        }
    }

    private void add(String schema, State state) {
        ProjectionVersion version = new ProjectionVersion();
        version.schemaName = schema;
        version.setName = config.set();
        version.fold = FoldVersion.CURRENT;
        version.state = state;
        version.startedAt = clock.instant();
        version.servedAt = state == State.serving ? version.startedAt : null;
        version.persistAndFlush();
    }

    /**
     * Begins a version beside the serving one.
     *
     * @return its schema; empty when one is being built already
     */
    Optional<String> begin() throws SQLException {
        List<ProjectionVersion> all = all();
        if (all.stream().anyMatch(version -> version.state == State.building)) {
            return Optional.empty();
        }
        String schema = next(all);
        tables.ensureToFill(schema);
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> {
                        add(schema, State.building);
                        record("rebuild", schema, "begun");
                    });
            return Optional.of(schema);
        } catch (ConstraintViolationException another) {
            // who asked at the same time came first
            return Optional.empty();
        }
    }

    private String next(List<ProjectionVersion> all) {
        Matcher numbered = NUMBERED.matcher(config.schema());
        String stem = numbered.matches() ? numbered.group(1) : config.schema() + "_";
        int last =
                all.stream()
                        .map(version -> NUMBERED.matcher(version.schemaName))
                        .filter(Matcher::matches)
                        .map(found -> Integer.parseInt(found.group(2)))
                        .max(Comparator.naturalOrder())
                        .orElse(1);
        return stem + (last + 1);
    }

    private void record(String action, String target, String outcome) {
        try (Connection transaction = dataSource.getConnection()) {
            actions.record(transaction, action, target, outcome);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** How far a version has applied the log. */
    LogPosition position(String schema) throws SQLException {
        return new VersionSchema(dataSource, schema).transact(cursors::load);
    }

    /** Lets the runners of versions wait at a position, for no longer than a time. */
    void hold(List<String> schemas, String position, Duration most) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        ProjectionVersion.update(
                                "holdAt = ?1, holdUntil = ?2 where schemaName in ?3",
                                position,
                                clock.instant().plus(most),
                                schemas));
    }

    void release(List<String> schemas) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        ProjectionVersion.update(
                                "holdAt = null, holdUntil = null where schemaName in ?1", schemas));
    }

    void fail(String schema, String note) {
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    ProjectionVersion.update(
                            "state = ?1, note = ?2 where schemaName = ?3",
                            State.failed,
                            note,
                            schema);
                    record("rebuild", schema, note);
                });
    }

    /**
     * Forgets versions that neither serve nor are being built, all but one.
     *
     * @param keep the one that served last
     */
    void dropOld(String keep) {
        List<ProjectionVersion> old =
                all().stream()
                        .filter(version -> !version.schemaName.equals(keep))
                        .filter(version ->
                                version.state == State.warm || version.state == State.failed)
                        .toList();
        for (ProjectionVersion version : old) {
            QuarkusTransaction.requiringNew()
                    .run(() -> {
                        ProjectionVersion.deleteById(version.schemaName);
                        drop(version.schemaName);
                    });
        }
    }

    private void drop(String schema) {
        try (Connection transaction = dataSource.getConnection()) {
            tables.drop(transaction, schema);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * Gives up a version whose code is gone: nobody would fill it any more, and it would stand in
     * the way of another one.
     */
    void giveUpOldFold() {
        all().stream()
                .filter(version -> version.state == State.building)
                .filter(version -> !version.fold.equals(FoldVersion.CURRENT))
                .forEach(version ->
                        fail(
                                version.schemaName,
                                "fold "
                                        + version.fold
                                        + " is no longer built, "
                                        + FoldVersion.CURRENT
                                        + " is"));
    }
}

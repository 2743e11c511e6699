package org.detente.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Applies a polled batch in one transaction: the cursor's compare-and-set first, then the index of
 * events, then every projection, then commit. Round trips do not depend on the size of the batch.
 */
final class BatchApplier {
    private static final Logger LOG = Logger.getLogger(BatchApplier.class);

    private final VersionSchema schema;
    private final CursorTable cursors;
    private final EventIndexTable index;
    private final ParkedTable parked;
    private final List<Projection> projections;

    BatchApplier(
            VersionSchema schema,
            CursorTable cursors,
            EventIndexTable index,
            ParkedTable parked,
            List<Projection> projections) {
        this.schema = schema;
        this.cursors = cursors;
        this.index = index;
        this.parked = parked;
        this.projections =
                projections.stream().sorted(Comparator.comparing(Projection::name)).toList();
    }

    /** How an attempt to apply a batch ended. */
    enum Outcome {
        APPLIED,
        /**
         * Someone else has moved the cursor: this batch was not ours to apply, nothing was changed.
         */
        CURSOR_MOVED
    }

    /**
     * Applies the batch.
     *
     * @throws SQLException when the database is away or the outcome is unknown: read the cursor
     *     again
     */
    Outcome apply(String topicId, PolledBatch batch) throws SQLException {
        try (Connection transaction = schema.begin()) {
            boolean committed = false;
            try {
                if (!cursors.advance(transaction, topicId, batch.ranges())) {
                    return Outcome.CURSOR_MOVED;
                }
                applyRows(transaction, batch);
                transaction.commit();
                committed = true;
                return Outcome.APPLIED;
            } finally {
                if (!committed) {
                    transaction.rollback();
                }
            }
        }
    }

    private void applyRows(Connection transaction, PolledBatch batch) throws SQLException {
        for (PolledBatch.Undecodable record : batch.undecodable()) {
            LOG.warnf(
                    "parked %d:%d, no event: %s",
                    record.item().partition(),
                    record.item().offset(),
                    record.reason().getMessage());
            parked.parkUndecodable(transaction, record);
        }
        List<EventChange> changes = index.join(transaction, batch.events());
        if (changes.isEmpty()) {
            return;
        }
        ParkedEvents aside = parked.eventsAmong(transaction, changes);
        for (Projection projection : projections) {
            List<EventChange> applicable = aside.others(projection.name(), changes);
            if (!applicable.isEmpty()) {
                applyOne(transaction, projection, applicable, batch);
            }
        }
    }

    private void applyOne(
            Connection transaction,
            Projection projection,
            List<EventChange> changes,
            PolledBatch batch)
            throws SQLException {
        Savepoint before = transaction.setSavepoint();
        try {
            projection.apply(transaction, changes);
            transaction.releaseSavepoint(before);
        } catch (SQLException | RuntimeException failure) {
            if (!isPoison(failure)) {
                throw failure;
            }
            transaction.rollback(before);
            applyOneByOne(transaction, projection, changes, batch);
        }
    }

    /**
     * Finds the events that the projection cannot apply, parks them for it, and applies the others.
     */
    private void applyOneByOne(
            Connection transaction,
            Projection projection,
            List<EventChange> changes,
            PolledBatch batch)
            throws SQLException {
        Map<UUID, LogRecord> records = HashMap.newHashMap(batch.events().size());
        batch.events().forEach(item -> records.putIfAbsent(item.root(), item));
        for (EventChange change : changes) {
            Savepoint before = transaction.setSavepoint();
            try {
                projection.apply(transaction, List.of(change));
                transaction.releaseSavepoint(before);
            } catch (SQLException | RuntimeException failure) {
                LogRecord item = records.get(change.id());
                if (!isPoison(failure) || item == null) {
                    throw failure;
                }
                transaction.rollback(before);
                LOG.warnf("parked %s for %s: %s", change.id(), projection.name(), failure);
                takeAway(transaction, projection, change);
                parked.parkEvent(transaction, projection.name(), item, failure);
            }
        }
    }

    /** What is parked for a projection has no rows in it: a replay adds all of it. */
    private static void takeAway(Connection transaction, Projection projection, EventChange change)
            throws SQLException {
        if (!change.before().isEmpty()) {
            projection.apply(
                    transaction, List.of(new EventChange(change.id(), change.before(), List.of())));
        }
    }

    /**
     * Whether the same event would fail again: a fault of ours or of its data, not of the database.
     */
    private static boolean isPoison(Exception failure) {
        if (!(failure instanceof SQLException sql)) {
            return true;
        }
        String state = sql.getSQLState();
        // 22 data exception, 23 integrity constraint, 42 wrong statement (SQL:2023, class codes)
        return state != null
                && (state.startsWith("22") || state.startsWith("23") || state.startsWith("42"));
    }
}

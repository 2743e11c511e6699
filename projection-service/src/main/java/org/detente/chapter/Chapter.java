package org.detente.chapter;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.detente.event.RelationshipId;
import org.detente.query.Snapshot;

/**
 * A read model's part of a dossier. What its tables say must be a function of the events that it
 * names: a log that holds those and nothing else gives the same tables.
 */
public interface Chapter {
    /** Events that count for a relationship, or ever did; for the chapter that knows them. */
    default Set<UUID> counting(Snapshot snapshot, RelationshipId relationship) throws SQLException {
        return Set.of();
    }

    /** Every event that the tables rest on from any vantage, whether it counts now or not. */
    Set<UUID> events(Snapshot snapshot, Subject subject) throws SQLException;

    /** The tables, told from the subject's vantage. */
    List<Table<?>> tables(Snapshot snapshot, Subject subject) throws SQLException;
}

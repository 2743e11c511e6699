package org.detente.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A read model: a function of the set of events. The poll loop hands every projection the net
 * changes of a batch inside the batch's transaction, after the cursor has moved.
 *
 * <p>Any order, any repetition and any split of the log must lead to the same rows. An event that
 * cannot be applied throws a {@link RuntimeException}; it is then parked for this projection alone.
 */
public interface Projection {
    /** Stable name, used in parking, checksums and metrics. */
    String name();

    /**
     * Applies the changes. The number of statements must not depend on the number of changes, rows
     * are locked in sorted key order, and nothing but the database is called.
     */
    void apply(Connection transaction, List<EventChange> changes) throws SQLException;

    /**
     * One SQL query for each table of the projection that yields a single text column, a row's
     * whole content in a form independent of arrival order; the checksum is made of the sorted
     * rows.
     */
    List<String> contentQueries();
}

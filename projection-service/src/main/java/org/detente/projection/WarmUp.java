package org.detente.projection;

import java.sql.Connection;
import java.sql.SQLException;

/** What a read model keeps in memory of tables that are read. */
public interface WarmUp {
    /**
     * Keeps the same of tables that are about to be read in their place, so that nobody who reads
     * waits for it.
     *
     * @param snapshot of the version that is to be read
     */
    void warmUp(Connection snapshot) throws SQLException;
}

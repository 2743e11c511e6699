package org.detente.watch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Where alerts go when they are raised, in the transaction that raises them. */
public interface AlertSink {
    /** Takes note; calls nothing but the database. */
    void raised(Connection transaction, List<RaisedAlert> alerts) throws SQLException;
}

package org.detente.watch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Where alerts can be read in the order in which they were raised. */
public interface AlertSource {
    /** The number of the last alert; 0 if there was none. */
    long last(Connection connection) throws SQLException;

    /**
     * Alerts that are news, after a number; a first look's are not.
     *
     * @param rows at most so many
     */
    List<RaisedAlert> after(Connection connection, long number, int rows) throws SQLException;
}

package org.detente.query;

import java.sql.SQLException;

/** A read that failed in the database; mapped to 503 by its cause. */
final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DatabaseException(SQLException cause) {
        super(cause);
    }
}

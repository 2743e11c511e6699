package org.detente.query;

import java.sql.Connection;
import org.detente.projection.LogPosition;

/**
 * One consistent view of the tables.
 *
 * @param connection belongs to the read's transaction; do not close it
 * @param schema of the version of the tables
 * @param position up to where the log is in these rows
 */
public record Snapshot(Connection connection, String schema, LogPosition position) {}

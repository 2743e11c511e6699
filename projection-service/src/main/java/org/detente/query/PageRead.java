package org.detente.query;

import java.sql.SQLException;

/**
 * Reads a page of a list.
 *
 * @param <T> the items
 */
@FunctionalInterface
public interface PageRead<T> {
    /**
     * A page.
     *
     * @param page which one: that asked for, or one of those that a whole list is written in
     */
    Listing<T> from(Snapshot snapshot, PageRequest page) throws SQLException;
}

package org.detente.query;

import java.util.function.Function;

/**
 * How items of a list become rows of a table.
 *
 * @param type of the rows: its members say what columns there are
 * @param row of an item; the item itself, where its members are fit to be columns
 */
public record Shape<T>(Class<?> type, Function<T, ?> row) {
    /** Rows that are the items. */
    public static <T> Shape<T> of(Class<T> item) {
        return new Shape<>(item, Function.identity());
    }
}

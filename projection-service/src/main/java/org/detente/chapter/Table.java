package org.detente.chapter;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.detente.query.Representations.Items;
import org.detente.query.Shape;

/**
 * A table of a dossier, written as CSV and as JSON.
 *
 * @param name of its files, without an ending
 * @param title what it is, in a sentence
 * @param versions of the rules and tables that it depends on besides the events
 * @param shape of its rows in CSV
 * @param told what JSON says of an item
 * @param rows reads its items, as often as asked
 * @param document what JSON says in place of a list of the items, if it says more
 */
public record Table<T>(
        String name,
        String title,
        String versions,
        Shape<T> shape,
        Function<T, ?> told,
        Rows<T> rows,
        Optional<Document> document) {

    /** Reads the items of a table one after the other. */
    @FunctionalInterface
    public interface Rows<T> {
        void read(Items<T> into) throws IOException, SQLException;
    }

    /** Reads what a document says. */
    @FunctionalInterface
    public interface Document {
        Object read() throws SQLException;
    }

    /** A table whose rows are its items. */
    public static <T> Table<T> of(
            String name, String title, String versions, Class<T> item, Rows<T> rows) {
        return new Table<>(
                name, title, versions, Shape.of(item), Function.identity(), rows, Optional.empty());
    }

    /** The same with a document that says more. */
    public Table<T> told(Document whole) {
        return new Table<>(name, title, versions, shape, told, rows, Optional.of(whole));
    }
}

package org.detente.query;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;

/**
 * A file that is answered.
 *
 * @param name under which a client saves it
 * @param body writes it
 */
public record ExportedFile(String name, String mediaType, Body body) {
    /** Writes a file of what a snapshot holds. */
    @FunctionalInterface
    public interface Body {
        void write(Snapshot snapshot, OutputStream output) throws IOException, SQLException;
    }
}

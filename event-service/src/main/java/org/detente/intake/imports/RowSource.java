package org.detente.intake.imports;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one file, one at a time and none kept. For one thread. */
interface RowSource {
    /** The next row; null at the end. After a {@link SourceRow.Damaged} there is none. */
    @Nullable SourceRow next() throws IOException;

    /** The columns of the file, known after the first row; none where a format has none. */
    List<Column> columns();

    /**
     * A column of a file.
     *
     * @param name as the file has it
     * @param read whether its cells say anything to the import
     */
    record Column(String name, boolean read) {}
}

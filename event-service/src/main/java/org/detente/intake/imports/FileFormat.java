package org.detente.intake.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** A kind of file that events are read from. A further one is a further implementation. */
interface FileFormat {
    /** All of them. */
    List<FileFormat> ALL = List.of(new CsvFormat(), new NdjsonFormat());

    /** The value of the parameter {@code format}. */
    String name();

    /**
     * Begins to read a file.
     *
     * @param content valid UTF-8 without byte order mark
     */
    RowSource open(InputStream content) throws IOException;

    /** The format of that name. */
    static Optional<FileFormat> named(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }
}

package org.detente.intake.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Files as a format reads them. */
final class Read {
    private Read() {}

    /** All rows of a file. */
    static List<SourceRow> all(FileFormat format, String text) {
        try {
            RowSource source =
                    format.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            List<SourceRow> rows = new ArrayList<>();
            for (SourceRow row = source.next(); row != null; row = source.next()) {
                rows.add(row);
            }
            return rows;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The only row of a file, which tells an event. */
    static SourceRow.Told told(FileFormat format, String text) {
        List<SourceRow> rows = all(format, text);
        if (rows.size() == 1 && rows.getFirst() instanceof SourceRow.Told told) {
            return told;
        }
        throw new AssertionError("not one row that tells an event: " + rows);
    }

    /** The damage that ends a file. */
    static SourceRow.Damaged damage(FileFormat format, String text) {
        List<SourceRow> rows = all(format, text);
        if (!rows.isEmpty() && rows.getLast() instanceof SourceRow.Damaged damage) {
            return damage;
        }
        throw new AssertionError("not damaged: " + rows);
    }

    static String json(SourceRow.Told told) {
        return new String(told.json(), StandardCharsets.UTF_8);
    }
}

package org.detente.intake.imports;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said about each row, written down line by line; the first of them are at hand. */
final class Listing<T> {
    private final TemporaryFile file;
    private final OutputStream out;
    private final ObjectWriter writer;
    private final int firstMax;
    private final List<T> first = new ArrayList<>();
    private long size;

    Listing(TemporaryFile file, ObjectWriter writer, int firstMax) {
        this.file = file;
        this.out = file.out();
        this.writer = writer;
        this.firstMax = firstMax;
    }

    void add(T row) throws IOException {
        if (first.size() < firstMax) {
            first.add(row);
        }
        out.write(writer.writeValueAsBytes(row));
        out.write('\n');
        size++;
    }

    List<T> first() {
        return List.copyOf(first);
    }

    boolean isComplete() {
        return size == first.size();
    }

    /** All of it as NDJSON; nothing may be added any more. */
    void copyTo(OutputStream target) throws IOException {
        out.flush();
        file.in().transferTo(target);
    }

    /** Reads it again from the beginning; nothing may be added any more. */
    Reading<T> read(ObjectReader reader) throws IOException {
        out.flush();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(file.in(), StandardCharsets.UTF_8));
        return () -> {
            String line = lines.readLine();
            return line == null ? null : reader.readValue(line);
        };
    }

    /** One row after the other. */
    @FunctionalInterface
    interface Reading<T> {
        /** The next; null at the end. */
        @Nullable T next() throws IOException;
    }
}

package org.detente.query;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import org.detente.query.CsvMetadata.Subject;

/** Writes items of a list in the form asked for. */
@ApplicationScoped
public class Representations {
    private final ObjectMapper json;
    private final ObjectWriter lines;
    private final Csv csv;

    public Representations(ObjectMapper json) {
        this.json = json.copy().configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
        this.lines = this.json.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        this.csv = new Csv(this.json);
    }

    /** Takes items one by one. */
    @FunctionalInterface
    public interface Items<T> {
        void add(T item) throws IOException;
    }

    /** Begins a table: its header line is written at once. The stream stays open. */
    public <T> Items<T> csv(Shape<T> shape, OutputStream output) throws IOException {
        Csv.Table table = csv.begin(shape.type(), output);
        return item -> table.row(shape.row().apply(item));
    }

    /** One JSON object on each line. The stream stays open. */
    public <T> Items<T> ndjson(OutputStream output) {
        return item -> {
            lines.writeValue(output, item);
            output.write('\n');
        };
    }

    /** What the columns of a table mean and what it was made from, as CSVW has it. */
    public byte[] csvMetadata(Class<?> row, Subject subject) {
        return CsvMetadata.of(CsvColumns.of(row, json), subject);
    }
}

package org.detente.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Writes a page of a list in the form asked for. */
@ApplicationScoped
class Representations {
    private final ObjectMapper json;
    private final Csv csv;

    Representations(ObjectMapper json) {
        this.json = json.copy().configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
        this.csv = new Csv(this.json);
    }

    /** The listing itself for JSON, which the framework writes; text otherwise. */
    <T> Object of(Listing<T> listing, Shape<T> shape, Format format) {
        return switch (format) {
            case JSON -> listing;
            case CSV -> table(listing.items(), shape);
            case NDJSON -> lines(listing.items());
        };
    }

    private <T> byte[] table(List<T> items, Shape<T> shape) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            Csv.Table table = csv.begin(shape.type(), output);
            for (T item : items) {
                table.row(shape.row().apply(item));
            }
        } catch (IOException broken) {
            throw new IllegalStateException("rows of text that cannot be written", broken);
        }
        return output.toByteArray();
    }

    private <T> String lines(List<T> items) {
        StringBuilder lines = new StringBuilder();
        try {
            for (T item : items) {
                lines.append(json.writeValueAsString(item)).append('\n');
            }
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("an item that cannot be written", broken);
        }
        return lines.toString();
    }
}

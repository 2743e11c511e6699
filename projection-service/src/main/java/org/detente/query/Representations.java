package org.detente.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import jakarta.enterprise.context.ApplicationScoped;
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
    <T> Object of(Listing<T> listing, Class<T> item, Format format) {
        return switch (format) {
            case JSON -> listing;
            case CSV -> csv.write(item, nodes(listing.items()));
            case NDJSON -> lines(listing.items());
        };
    }

    private <T> List<JsonNode> nodes(List<T> items) {
        return items.stream().<JsonNode>map(json::valueToTree).toList();
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

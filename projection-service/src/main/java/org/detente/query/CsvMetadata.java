package org.detente.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.detente.query.CsvColumns.Column;

/**
 * The metadata twin of a CSV: a table description of CSV on the Web (W3C, tabular-metadata), with
 * what the table was made from as named values.
 */
public final class CsvMetadata {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Map<Class<?>, String> DATATYPES =
            Map.ofEntries(
                    Map.entry(LocalDate.class, "date"),
                    Map.entry(Instant.class, "dateTime"),
                    Map.entry(BigDecimal.class, "decimal"),
                    Map.entry(Integer.class, "integer"),
                    Map.entry(int.class, "integer"),
                    Map.entry(Long.class, "integer"),
                    Map.entry(long.class, "integer"),
                    Map.entry(Boolean.class, "boolean"),
                    Map.entry(boolean.class, "boolean"));

    private CsvMetadata() {}

    /**
     * What a table is.
     *
     * @param address of the table, or its file name
     * @param madeFrom versions, filters, vantage and position, by name
     */
    public record Subject(String address, String title, SequencedMap<String, String> madeFrom) {}

    static byte[] of(List<Column> columns, Subject subject) {
        ObjectNode metadata = JSON.createObjectNode();
        metadata.putArray("@context")
                .add("http://www.w3.org/ns/csvw")
                .addObject()
                .put("@language", "en");
        metadata.put("url", subject.address()).put("dc:title", subject.title());
        metadata.put(
                "dc:description",
                "Text that begins with = + - @, a tab, a carriage return or an apostrophe, and is no"
                        + " number, has one more apostrophe before it. An empty cell: there is no value.");
        metadata.putObject("dialect")
                .put("encoding", "utf-8")
                .put("header", true)
                .put("delimiter", ",")
                .put("doubleQuote", true)
                .putArray("lineTerminators")
                .add("\r\n");
        ArrayNode described = metadata.putObject("tableSchema").putArray("columns");
        columns.forEach(column -> describe(column, described.addObject()));
        ArrayNode values = metadata.putArray("schema:additionalProperty");
        subject.madeFrom()
                .forEach((name, value) ->
                        values.addObject()
                                .put("@type", "schema:PropertyValue")
                                .put("schema:name", name)
                                .put("schema:value", value));
        try {
            return (JSON.writeValueAsString(metadata) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of text", impossible);
        }
    }

    private static void describe(Column column, ObjectNode into) {
        into.put("name", column.name()).put("titles", column.name());
        if (!column.description().isEmpty()) {
            into.put("dc:description", column.description());
        }
        into.put("datatype", datatype(column.type()));
    }

    private static String datatype(JavaType type) {
        String known = DATATYPES.get(type.getRawClass());
        if (known != null) {
            return known;
        }
        return type.isContainerType() || type.getRawClass().getName().endsWith("JsonNode")
                ? "json"
                : "string";
    }
}

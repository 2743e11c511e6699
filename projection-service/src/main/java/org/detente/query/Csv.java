package org.detente.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Items as CSV (RFC 4180, with a header line). The type of the items says what columns there are,
 * so every page of a list has the same. Members of a member are columns with a dot in their name;
 * lists stay JSON in one cell.
 */
final class Csv {
    /** What spreadsheets take for a formula at the beginning of a cell. */
    private static final String FORMULA = "=+-@\t\r";

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private final ObjectMapper json;
    private final CsvMapper csv = new CsvMapper();

    Csv(ObjectMapper json) {
        this.json = json;
    }

    /** A column: its name, and the members that lead to its cell. */
    private record Column(String name, List<String> path) {
        JsonNode cell(JsonNode item) {
            JsonNode found = item;
            for (String member : path) {
                found = found.path(member);
            }
            return found;
        }
    }

    String write(Class<?> item, List<JsonNode> items) {
        List<Column> columns = new ArrayList<>();
        collect(json.constructType(item), List.of(), columns);
        CsvSchema.Builder schema = CsvSchema.builder();
        columns.forEach(column -> schema.addColumn(column.name()));
        List<List<String>> rows =
                items.stream()
                        .map(each ->
                                columns.stream().map(column -> text(column.cell(each))).toList())
                        .toList();
        try {
            return csv.writer(schema.build().withHeader().withLineSeparator("\r\n"))
                    .writeValueAsString(rows);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("rows of text that cannot be written", broken);
        }
    }

    private void collect(JavaType type, List<String> path, List<Column> into) {
        SerializationConfig config = json.getSerializationConfig();
        AnnotationIntrospector annotations = config.getAnnotationIntrospector();
        for (BeanPropertyDefinition property : config.introspect(type).findProperties()) {
            AnnotatedMember member = property.getAccessor();
            if (member == null) {
                continue;
            }
            List<String> inner = new ArrayList<>(path);
            if (annotations.findUnwrappingNameTransformer(member) == null) {
                inner.add(property.getName());
            }
            if (member.getType().getRawClass().isRecord()) {
                collect(member.getType(), inner, into);
            } else {
                into.add(new Column(String.join(".", inner), inner));
            }
        }
    }

    private static String text(JsonNode cell) {
        if (cell.isMissingNode() || cell.isNull()) {
            return "";
        }
        if (cell.isBigDecimal() || cell.isFloatingPointNumber()) {
            return cell.decimalValue().toPlainString();
        }
        return guarded(cell.isValueNode() ? cell.asText() : cell.toString());
    }

    /** Text that a spreadsheet would run is preceded by an apostrophe; numbers are not text. */
    static String guarded(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}

package org.detente.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.detente.query.CsvColumns.Column;

/**
 * Rows as CSV (RFC 4180, with a header line). The type of the rows says what columns there are, so
 * every page of a list has the same; lists stay JSON in one cell.
 */
final class Csv {
    /** What spreadsheets take for a formula at the beginning of a cell, and the guard itself. */
    private static final String GUARDED = "=+-@\t\r'";

    private static final String GUARD = "'";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private final ObjectMapper json;
    private final CsvMapper csv = new CsvMapper();

    Csv(ObjectMapper json) {
        this.json = json;
    }

    /** Begins a table on a stream, with its header line; the stream stays open. */
    Table begin(Class<?> row, OutputStream output) throws IOException {
        List<Column> columns = CsvColumns.of(row, json);
        CsvSchema.Builder schema = CsvSchema.builder();
        columns.forEach(column -> schema.addColumn(column.name()));
        return new Table(columns, schema.build().withLineSeparator("\r\n"), output);
    }

    /** A table that is being written. */
    final class Table {
        private final List<Column> columns;
        private final ObjectWriter writer;
        private final OutputStream output;

        private Table(List<Column> columns, CsvSchema schema, OutputStream output)
                throws IOException {
            this.columns = columns;
            this.writer = csv.writer(schema);
            this.output = output;
            line(columns.stream().map(Column::name).toList());
        }

        void row(Object row) throws IOException {
            JsonNode item = json.valueToTree(row);
            line(columns.stream().map(column -> text(column.cell(item))).toList());
        }

        private void line(List<String> cells) throws IOException {
            output.write(writer.writeValueAsBytes(cells));
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

    /**
     * Text that a spreadsheet would run is preceded by an apostrophe, and so is text that begins
     * with one: who reads a cell takes away one apostrophe at its beginning. Numbers are not text.
     */
    static String guarded(String text) {
        boolean risky = !text.isEmpty() && GUARDED.indexOf(text.charAt(0)) >= 0;
        return risky && !NUMBER.matcher(text).matches() ? GUARD + text : text;
    }
}

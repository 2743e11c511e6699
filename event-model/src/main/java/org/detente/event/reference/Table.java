package org.detente.event.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A versioned table of reference data: tab-separated with a header line, comment lines beginning
 * with {@code #}, the first of them naming the version.
 *
 * @param version such as {@code actors@1}
 * @param rows one map from column to text per line, empty text where a line is short
 */
public record Table(String version, List<Map<String, String>> rows) {
    private static final String VERSION = "# version: ";

    /**
     * Reads a table that is packed beside {@code anchor}'s module.
     *
     * @throws IllegalStateException when it is missing or has no version: a broken build
     */
    public static Table load(Class<?> anchor, String resource) {
        try (InputStream in = anchor.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource " + resource + " is not packed");
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return parse(resource, reader.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Table parse(String resource, List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().startsWith(VERSION)) {
            throw new IllegalStateException(resource + " does not begin with '" + VERSION + "'");
        }
        List<String> content = new ArrayList<>(lines);
        content.removeIf(line -> line.startsWith("#") || line.isBlank());
        String[] columns = content.removeFirst().split("\t", -1);
        return new Table(
                lines.getFirst().substring(VERSION.length()),
                content.stream().map(line -> row(columns, line.split("\t", -1))).toList());
    }

    private static Map<String, String> row(String[] columns, String[] cells) {
        return IntStream.range(0, columns.length)
                .boxed()
                .collect(
                        Collectors.toUnmodifiableMap(
                                index -> columns[index],
                                index -> index < cells.length ? cells[index] : ""));
    }

    /** The text of a cell; every row has every column of the header. */
    public static String cell(Map<String, String> row, String column) {
        String text = row.get(column);
        if (text == null) {
            throw new IllegalArgumentException("no column " + column + " in " + row.keySet());
        }
        return text;
    }
}

package org.detente.intake.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the first row of a table says about the others. */
sealed interface Header {
    /** It names columns that can be read. */
    record Understood(CsvFormat.Reading reading) implements Header {}

    /** The file cannot be read with it. */
    record Refused(SourceRow.Damaged damage) implements Header {}

    /** Reads it. */
    static Header of(long number, List<String> cells) {
        List<String> names = cells.stream().map(String::strip).toList();
        for (String separator : List.of(";", "\t")) {
            if (isSeparatedBy(separator, names)) {
                return refused(
                        number,
                        "separator",
                        "separates columns by "
                                + (separator.equals(";") ? "semicolons" : "tabs")
                                + ", as some spreadsheets do; save the file as CSV with commas"
                                + " (RFC 4180)");
            }
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!name.isEmpty() && !seen.add(name)) {
                return refused(
                        number,
                        "duplicate-column",
                        "has the column '" + name + "' twice; keep one of them");
            }
        }
        if (seen.contains(ExportedRows.EVENT)) {
            return new Understood(new ExportedRows(names));
        }
        List<String> unknown =
                seen.stream().filter(name -> Fields.CATALOGUE.find(name).isEmpty()).toList();
        return unknown.isEmpty()
                ? new Understood(new HandMadeRows(names))
                : refused(number, "unknown-column", unknownColumns(names, unknown));
    }

    private static boolean isSeparatedBy(String separator, List<String> names) {
        List<String> parts =
                names.stream()
                        .flatMap(name -> List.of(name.split(separator, -1)).stream())
                        .map(String::strip)
                        .toList();
        return parts.size() > names.size()
                && parts.stream().anyMatch(Header::isKnown)
                && names.stream().noneMatch(Header::isKnown);
    }

    private static boolean isKnown(String name) {
        return name.equals(ExportedRows.EVENT) || Fields.CATALOGUE.find(name).isPresent();
    }

    private static String unknownColumns(List<String> names, List<String> unknown) {
        List<String> known = new ArrayList<>(Fields.CATALOGUE.names());
        known.add(ExportedRows.EVENT);
        String each =
                names.stream()
                        .filter(unknown::contains)
                        .map(name -> "'" + name + "' (" + remedy(name, known) + ")")
                        .collect(Collectors.joining(", "));
        return "has columns that no event has: " + each;
    }

    private static String remedy(String name, List<String> known) {
        return Nearest.to(name, known)
                .map(nearest -> "the nearest that is known is '" + nearest + "'")
                .orElse("remove it, or name it as in docs/event-format.md");
    }

    private static Header refused(long number, String code, String detail) {
        return new Refused(new SourceRow.Damaged(number, code, detail));
    }
}

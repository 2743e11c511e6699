package org.detente.intake.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.detente.event.codec.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Rows of {@code GET /events?format=csv}: the cell of the column {@code event} is the event, the
 * others are for readers. An edit of one of those would be lost, and so is a fault.
 */
final class ExportedRows implements CsvFormat.Reading {
    static final String EVENT = "event";
    private static final String ID = "id";
    private static final String STATE = "state";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Copies of members of the event. */
    private static final List<String> COPIES = List.of("kind", "occurred", "title", "summary");

    private static final Set<String> READ =
            Set.of(EVENT, ID, STATE, "kind", "occurred", "title", "summary");

    private final List<String> names;

    ExportedRows(List<String> names) {
        this.names = names;
    }

    @Override
    public List<RowSource.Column> columns() {
        return names.stream().map(name -> new RowSource.Column(name, READ.contains(name))).toList();
    }

    @Override
    public SourceRow row(long number, List<String> cells) {
        String event = cell(EVENT, cells);
        if (event == null || event.isBlank()) {
            return new SourceRow.Unreadable(
                    number,
                    List.of(
                            new Fault(
                                    "/" + EVENT,
                                    "required",
                                    "is empty; it has the whole event as JSON. Rows of other columns"
                                            + " alone belong in a file without the column event")));
        }
        List<Fault> lost = lostEdits(event, cells);
        return lost.isEmpty()
                ? new SourceRow.Told(
                        number,
                        event.getBytes(StandardCharsets.UTF_8),
                        new SourceRow.Header(cell(ID, cells), cell(STATE, cells)),
                        pointer -> "/" + EVENT + pointer)
                : new SourceRow.Unreadable(number, lost);
    }

    private List<Fault> lostEdits(String event, List<String> cells) {
        JsonNode content;
        try {
            content = JSON.readTree(event);
        } catch (IOException malformed) {
            return List.of(); // the event model says what is wrong
        }
        List<Fault> faults = new ArrayList<>();
        for (String name : COPIES) {
            String copy = cell(name, cells);
            if (copy != null && !copy.equals(content.path(name).asText(""))) {
                faults.add(
                        new Fault(
                                CellText.pointer(name),
                                "contradiction",
                                "is another than in the cell of the column event, which is what is"
                                        + " logged; change it there, or remove the column event"
                                        + " and name all fields"));
            }
        }
        return faults;
    }

    /** The text of a cell; null where there is no such column. */
    private @Nullable String cell(String name, List<String> cells) {
        int index = names.indexOf(name);
        if (index < 0) {
            return null;
        }
        return index < cells.size() ? CellText.unguarded(cells.get(index)) : "";
    }
}

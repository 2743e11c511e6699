package org.detente.intake.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.detente.event.CameoCode;
import org.detente.event.codec.Fault;
import org.detente.event.reference.Scale;

/** Rows of a table whose columns are called like the fields of events. */
final class HandMadeRows implements CsvFormat.Reading {
    private static final String CAMEO = "cameo";
    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{0,2}");

    private final List<String> names;

    HandMadeRows(List<String> names) {
        this.names = names;
    }

    @Override
    public List<RowSource.Column> columns() {
        return names.stream().map(name -> new RowSource.Column(name, !name.isEmpty())).toList();
    }

    @Override
    public SourceRow row(long number, List<String> cells) {
        HandMadeEvent event = new HandMadeEvent();
        List<Fault> faults = new ArrayList<>();
        for (int index = 0; index < cells.size(); index++) {
            String name = index < names.size() ? names.get(index) : "";
            String cell = text(cells.get(index));
            if (cell.isEmpty()) {
                continue;
            }
            if (name.isEmpty()) {
                faults.add(withoutColumn(index));
            } else if (name.equals(CAMEO) && lostItsZero(cell)) {
                return new SourceRow.Damaged(
                        number,
                        "leading-zero",
                        "has the CAMEO code '"
                                + cell
                                + "', which has lost its leading zero; spreadsheets do that to every"
                                + " code of the file. Import the column as text, so that it says 0"
                                + cell);
            } else {
                Fields.CATALOGUE
                        .find(name)
                        .ifPresent(field -> faults.addAll(event.take(name, field, cell)));
            }
        }
        return faults.isEmpty()
                ? new SourceRow.Told(
                        number, event.json(), SourceRow.Header.NONE, event::pointerIntoRow)
                : new SourceRow.Unreadable(number, List.copyOf(faults));
    }

    private static String text(String cell) {
        return CellText.unguarded(cell.replace("\r\n", "\n").strip());
    }

    private static Fault withoutColumn(int index) {
        return new Fault(
                "/" + index,
                "unknown-column",
                "is a cell without a name above it; a text with commas must stand in quotes, and a"
                        + " column needs a name");
    }

    private static boolean lostItsZero(String cell) {
        return DIGITS.matcher(cell).matches() && !isKnown(cell) && isKnown("0" + cell);
    }

    private static boolean isKnown(String text) {
        try {
            return Scale.knows(new CameoCode(text));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}

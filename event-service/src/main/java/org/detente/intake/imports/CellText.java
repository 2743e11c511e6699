package org.detente.intake.imports;

import org.detente.event.codec.Fault;
import org.detente.intake.request.EventBody;

/** How cells are written in our own exports, and how a pointer names one. */
final class CellText {
    static final Fault TOO_LARGE =
            new Fault(
                    "",
                    "too-large",
                    "has more than "
                            + EventBody.SIZE_MAX_BYTES
                            + " bytes; shorten it, or split it into several events");

    /** What an export puts an apostrophe before, so that no spreadsheet runs the cell. */
    private static final String GUARDED = "=+-@\t\r'";

    private CellText() {}

    /** The text of a cell without the guard that an export has given it. */
    static String unguarded(String cell) {
        boolean guarded =
                cell.length() > 1 && cell.charAt(0) == '\'' && GUARDED.indexOf(cell.charAt(1)) >= 0;
        return guarded ? cell.substring(1) : cell;
    }

    /** The JSON Pointer to a member. */
    static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}

package org.detente.intake.imports;

import java.util.List;
import java.util.function.UnaryOperator;
import org.detente.event.codec.Fault;
import org.jspecify.annotations.Nullable;

/** A row of a file, as its format reads it. */
sealed interface SourceRow {
    /** Its number: of a line as an editor shows it, of a row of a table as a spreadsheet does. */
    long number();

    /**
     * It tells an event; whether a good one is for the event model to say.
     *
     * @param json the event in the format of {@code POST /events}
     * @param header what the row says about the event's record in the log that it comes from
     * @param pointers leads from a pointer into the event to one into the row
     */
    record Told(long number, byte[] json, Header header, UnaryOperator<String> pointers)
            implements SourceRow {}

    /**
     * It tells no event.
     *
     * @param faults why not, with pointers into the row
     */
    record Unreadable(long number, List<Fault> faults) implements SourceRow {}

    /**
     * The file is not what its author wrote: it is refused as a whole.
     *
     * @param code stable word for programs
     * @param detail what is wrong and how to put it right
     */
    record Damaged(long number, String code, String detail) implements SourceRow {}

    /** What an export says about the record of an event. */
    record Header(@Nullable String id, @Nullable String state) {
        static final Header NONE = new Header(null, null);
    }
}

package org.detente.intake.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.UUID;
import org.detente.event.WireNamed;
import org.detente.event.codec.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param position where the log has it; of rows that are in it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ReceiptRow(
        long row,
        Status status,
        @Nullable UUID id,
        @Nullable String position,
        @Nullable String title,
        List<Fault> errors) {
    /** Where it is now. */
    enum Status implements WireNamed {
        /** This request put it into the log. */
        LOGGED,
        /** It came into the log after the plan was made: by an earlier try, or by somebody else. */
        FOUND,
        /** It was there before the plan was made, or stands further up in the file. */
        SAME,
        /** It is likely in the log in other words, and was left out. */
        LEFT_OUT,
        /** It is no event, or breaks a rule. */
        REJECTED;

        @Override
        @JsonValue
        public String wireName() {
            return WireNamed.super.wireName();
        }
    }

    /** Of a row that is not to be logged. */
    static ReceiptRow from(PlanRow planned) {
        Status status =
                switch (planned.fate()) {
                    case SAME -> Status.SAME;
                    case NEW, DUPLICATE -> Status.LEFT_OUT;
                    case REJECTED -> Status.REJECTED;
                };
        return new ReceiptRow(
                planned.row(),
                status,
                planned.id(),
                planned.position(),
                planned.title(),
                planned.errors());
    }
}

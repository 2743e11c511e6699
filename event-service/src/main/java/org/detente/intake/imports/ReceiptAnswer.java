package org.detente.intake.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import did.
 *
 * @param logPosition token that covers every row that is in the log
 * @param rows the first rows; missing where all were answered line by line
 * @param complete whether these are all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReceiptAnswer(
        @JsonProperty("import") UUID importId,
        ReceiptCounts counts,
        String logPosition,
        @Nullable List<ReceiptRow> rows,
        @Nullable Boolean complete) {
    ReceiptAnswer with(Listing<ReceiptRow> listing) {
        return new ReceiptAnswer(
                importId, counts, logPosition, listing.first(), listing.isComplete());
    }

    /** The last line of a receipt that is answered line by line. */
    record LastLine(ReceiptAnswer summary) {}
}

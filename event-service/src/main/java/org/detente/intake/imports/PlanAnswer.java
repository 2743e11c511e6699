package org.detente.intake.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The plan of an import.
 *
 * @param plan names it when it is to be carried out
 * @param importId the id that the import will have
 * @param append how many rows will be logged
 * @param columns of the file; none where its format has none
 * @param rows the first rows; missing where all were answered line by line
 * @param complete whether these are all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanAnswer(
        String plan,
        @JsonProperty("import") UUID importId,
        String format,
        Policy duplicates,
        long append,
        Counts counts,
        List<RowSource.Column> columns,
        @Nullable List<PlanRow> rows,
        @Nullable Boolean complete) {
    static PlanAnswer of(Planning.Outcome.Planned planned) {
        Plan plan = planned.plan();
        Counts counts = plan.counts();
        return new PlanAnswer(
                plan.token(),
                plan.importId(),
                plan.format(),
                plan.duplicates(),
                counts.fresh() + (plan.duplicates() == Policy.APPEND ? counts.duplicate() : 0),
                counts,
                planned.columns(),
                null,
                null);
    }

    PlanAnswer with(Listing<PlanRow> listing) {
        return new PlanAnswer(
                plan,
                importId,
                format,
                duplicates,
                append,
                counts,
                columns,
                listing.first(),
                listing.isComplete());
    }

    /** The last line of a plan that is answered line by line. */
    record LastLine(PlanAnswer summary) {}
}

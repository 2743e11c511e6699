package org.detente.query;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.detente.event.Edtf;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Over which days, and with which knowledge, a series is asked for. */
public final class RangeParameters {
    @QueryParam("from")
    @Parameter(
            description = "First day; what touches the days from here on",
            example = "2003-01-01",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable String from;

    @QueryParam("to")
    @Parameter(
            description = "Last day; what touches the days up to here",
            example = "2017-12-31",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable String to;

    @BeanParam KnowledgeParameters knowledge = new KnowledgeParameters();

    /**
     * Days, both included.
     *
     * @param first null: from the beginning
     * @param last null: to the end
     */
    public record Range(@Nullable LocalDate first, @Nullable LocalDate last) {
        /** Whether any day that it may mean lies in the range. */
        public boolean touches(Edtf period) {
            return (first == null || !period.latest().isBefore(first))
                    && (last == null || !period.earliest().isAfter(last));
        }
    }

    /** The days asked for. */
    public Range range() {
        @Nullable LocalDate first = Dates.parse("from", from).orElse(null);
        @Nullable LocalDate last = Dates.parse("to", to).orElse(null);
        if (first != null && last != null && first.isAfter(last)) {
            throw ProblemException.invalidParameter(
                    "from", "lies after to; give the earlier day first.");
        }
        return new Range(first, last);
    }

    /** The knowledge asked for, over all days. */
    public Vantage vantage() {
        return knowledge.on(LocalDate.MAX);
    }
}

package org.detente.query;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** For which day, and with which knowledge, a read is asked. */
public final class VantageParameters {
    @QueryParam("on")
    @Parameter(
            description = "Day to tell it for; today (UTC) if not given",
            example = "2016-12-15",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable String on;

    @BeanParam KnowledgeParameters knowledge = new KnowledgeParameters();

    /**
     * The vantage.
     *
     * @param pinned the day that the pages before this one were told for
     */
    public Vantage vantage(Clock clock, Optional<LocalDate> pinned) {
        return knowledge.on(
                Dates.parse("on", on).or(() -> pinned).orElseGet(() -> Dates.today(clock)));
    }
}

package org.detente.query;

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

    @QueryParam("knownOn")
    @Parameter(
            description = "Only what was public by this day; all if not given",
            example = "2017-12-31",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable String knownOn;

    @QueryParam("asOf")
    @Parameter(description = Dates.AS_OF, example = Dates.AS_OF_EXAMPLE)
    @Nullable String asOf;

    /**
     * The vantage.
     *
     * @param pinned the day that the pages before this one were told for
     */
    public Vantage vantage(Clock clock, Optional<LocalDate> pinned) {
        return new Vantage(
                Dates.parse("on", on).or(() -> pinned).orElseGet(() -> Dates.today(clock)),
                Dates.parse("knownOn", knownOn).orElse(null),
                Dates.instant("asOf", asOf).orElse(null));
    }
}

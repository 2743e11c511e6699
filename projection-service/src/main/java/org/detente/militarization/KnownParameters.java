package org.detente.militarization;

import jakarta.ws.rs.QueryParam;
import org.detente.query.Dates;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** With which knowledge a read of territories is asked. */
public final class KnownParameters {
    @QueryParam("knownOn")
    @Parameter(description = "Only what was public by this day", example = "2016-12-15")
    @Nullable String knownOn;

    @QueryParam("asOf")
    @Parameter(description = Dates.AS_OF, example = Dates.AS_OF_EXAMPLE)
    @Nullable String asOf;

    Known known() {
        return new Known(Dates.parse("knownOn", knownOn), Dates.instant("asOf", asOf));
    }
}

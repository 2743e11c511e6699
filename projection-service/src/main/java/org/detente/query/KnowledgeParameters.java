package org.detente.query;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** With which knowledge a read is asked: what was public by a day, and what the log then held. */
public final class KnowledgeParameters {
    @QueryParam("knownOn")
    @Parameter(
            description = "Only what was public by this day; all if not given",
            example = "2016-12-15",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable String knownOn;

    @QueryParam("asOf")
    @Parameter(description = Dates.AS_OF, example = Dates.AS_OF_EXAMPLE)
    @Nullable String asOf;

    /** What somebody asks who asks no parameters; null for all that is known now. */
    public static KnowledgeParameters of(@Nullable LocalDate knownOn, @Nullable Instant asOf) {
        KnowledgeParameters knowledge = new KnowledgeParameters();
        knowledge.knownOn = knownOn == null ? null : knownOn.toString();
        knowledge.asOf = asOf == null ? null : asOf.toString();
        return knowledge;
    }

    /** Last day by which it must have been public; empty for all days. */
    public Optional<LocalDate> knownOn() {
        return Dates.parse("knownOn", knownOn);
    }

    /** The instant of the log by which it is told; empty for now. */
    public Optional<Instant> asOf() {
        return Dates.instant("asOf", asOf);
    }

    /** The same for what has happened by a day. */
    public Vantage on(LocalDate day) {
        return new Vantage(day, knownOn().orElse(null), asOf().orElse(null));
    }
}

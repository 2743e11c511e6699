package org.detente.query;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an answer rests on besides the events. */
@Schema(
        name = "FactBasis",
        description = "The day, the knowledge and the rules that the answer rests on")
public record FactBasis(
        @Schema(
                        description = "Day it is told for; null for a series",
                        nullable = true,
                        examples = "2016-12-15")
                @Nullable LocalDate on,
        @Schema(
                        description = "Only what was public by this day; null for all",
                        nullable = true,
                        examples = "2017-12-31")
                @Nullable LocalDate knownOn,
        @Schema(
                        description = "As the log stood at this instant; null: as it stands now",
                        nullable = true)
                @Nullable Instant asOf,
        @Schema(description = "Version of the rules or tables used", examples = "sanctions@1")
                String rules) {
    /** What a vantage and rules say of an answer. */
    public static FactBasis of(Vantage vantage, String rules) {
        return new FactBasis(
                vantage.on().equals(LocalDate.MAX) ? null : vantage.on(),
                vantage.knownOn(),
                vantage.asOf(),
                rules);
    }
}

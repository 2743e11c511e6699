package org.detente.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An answer that says what went wrong (RFC 9457).
 *
 * @param slug last part of the type URI, a section of docs/errors.md
 */
public record Problem(String slug, String title, int status, String detail, List<Error> errors) {
    /** One faulty input. */
    public record Error(String pointer, String code, String detail) {}

    /** The problem as sent. */
    @Schema(name = "Problem", description = "Problem details (RFC 9457)")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Body(
            @Schema(
                            description = "Kind of problem; the address has its page",
                            examples = "/problems/not-found")
                    String type,
            @Schema(description = "The kind in words", examples = "Not found") String title,
            @Schema(description = "HTTP status", examples = "404") int status,
            @Schema(description = "What was wrong and how to put it right") String detail,
            @Schema(description = "Each faulty input with its JSON Pointer") List<Error> errors,
            @Schema(description = "W3C trace id of the request, for support") String traceId) {}

    Body body(String traceId) {
        return new Body("/problems/" + slug, title, status, detail, errors, traceId);
    }
}

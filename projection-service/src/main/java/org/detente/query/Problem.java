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

    /** The problem as sent; its schema is in {@link DocumentedProblems}. */
    @Schema(name = "Problem")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Body(
            String type,
            String title,
            int status,
            String detail,
            List<Error> errors,
            String traceId) {}

    Body body(String traceId) {
        return new Body("/problems/" + slug, title, status, detail, errors, traceId);
    }
}

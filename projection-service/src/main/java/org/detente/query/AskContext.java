package org.detente.query;

import jakarta.ws.rs.HeaderParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a question that is posted may ask besides its body. */
public final class AskContext {
    @HeaderParam("Min-Position")
    @Parameter(description = "Log-Position of a write that the answer must contain")
    @Nullable String minPosition;

    @HeaderParam("Prefer")
    @Parameter(
            description = "wait=<seconds>: how long to wait for Min-Position (RFC 7240)",
            example = "wait=5")
    @Nullable String prefer;
}

package org.detente.query;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses U+0000 in query parameters: PostgreSQL has no such text, so nothing can be found by it.
 */
@Provider
class NulCharacters implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        request.getUriInfo()
                .getQueryParameters()
                .forEach((name, values) -> {
                    if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
                        throw ProblemException.invalidParameter(
                                name, "has a NUL character, which no text here has; leave it out.");
                    }
                });
    }
}

package org.detente.gateway.problem;

import java.util.Locale;

/** The kinds of problem that the gateway itself answers; each has a section in docs/errors.md. */
public enum ProblemType {
    /** The HTTP of the request is broken. */
    BAD_REQUEST(400, "The request could not be understood"),
    /** A parameter has a value that it cannot have. */
    INVALID_PARAMETER(400, "A parameter is invalid"),
    /** Nothing is there. */
    NOT_FOUND(404, "Not found"),
    /** Something is there, but not for this method. */
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    /** No representation that the client accepts. */
    NOT_ACCEPTABLE(406, "Not acceptable"),
    /** The client stopped sending in the middle of a body. */
    REQUEST_TIMEOUT(408, "The request took too long to arrive"),
    /** The body is over the limit. */
    BODY_TOO_LARGE(413, "The body is too large"),
    /** The address is over the limit. */
    URI_TOO_LONG(414, "The address is too long"),
    /** The body is coded in a way that is not read here. */
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    /** A fault of ours. */
    INTERNAL(500, "Internal error"),
    /** A service is away. */
    UPSTREAM_UNAVAILABLE(503, "A service is not available"),
    /** A service is too slow. */
    UPSTREAM_TIMEOUT(504, "A service did not answer in time");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The last part of the type's URI and the heading in docs/errors.md. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    String title() {
        return title;
    }

    static ProblemType forStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL;
    }
}

package org.detente.intake.problem;

import java.util.Locale;

/** The kinds of problem that the intake answers with; each has a section in docs/errors.md. */
public enum ProblemType {
    /** The HTTP of the request is broken. */
    BAD_REQUEST(400, "The request could not be understood"),
    /** The body is not an event, or breaks a rule; {@code errors} has all faults. */
    INVALID_EVENT(400, "The event is invalid"),
    /** The body is not an amendment, or breaks a rule; {@code errors} has all faults. */
    INVALID_AMENDMENT(400, "The amendment is invalid"),
    /** A header has a value that it cannot have. */
    INVALID_PARAMETER(400, "A parameter is invalid"),
    /** A batch without a single line. */
    EMPTY_BATCH(400, "The batch is empty"),
    /** A file that is not what its author wrote; {@code errors} has the first offending row. */
    DAMAGED_FILE(400, "The file is damaged"),
    /** A query parameter that this operation does not have. */
    UNKNOWN_PARAMETER(400, "A parameter is unknown"),
    /** Nothing is there. */
    NOT_FOUND(404, "Not found"),
    /** Something is there, but not for this method. */
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    /** No representation that the client accepts. */
    NOT_ACCEPTABLE(406, "Not acceptable"),
    /** The amendment would leave everything as it is. */
    NO_CHANGE(409, "Nothing would change"),
    /** The event does not stand so that it could be amended like this. */
    WRONG_STATE(409, "The state of the event does not allow it"),
    /** The file would not do what the plan says. */
    PLAN_CHANGED(409, "The plan does not fit any more"),
    /** The event is not at the version that the author looked at. */
    PRECONDITION_FAILED(412, "The event has changed since"),
    /** The body is over the limit. */
    BODY_TOO_LARGE(413, "The body is too large"),
    /** The body is of a type or coding that is not read here. */
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    /** An amendment without the version that it is about. */
    PRECONDITION_REQUIRED(428, "If-Match is missing"),
    /** A file without the plan by which it is to be imported. */
    PLAN_REQUIRED(428, "A plan is missing"),
    /** As many batches as allowed are running. */
    TOO_MANY_BATCHES(429, "Too many batches at a time"),
    /** As many imports as allowed are running. */
    TOO_MANY_IMPORTS(429, "Too many imports at a time"),
    /** A fault of ours. */
    INTERNAL(500, "Internal error"),
    /** The log cannot be reached; nothing was written. */
    LOG_UNAVAILABLE(503, "The log is not available"),
    /** The log is not set up as it must be; nothing was written. */
    LOG_REFUSED(503, "The log takes no writes"),
    /** The log did not answer in time; the event may be in it. */
    OUTCOME_UNKNOWN(503, "Whether the event was recorded is not known"),
    /** The read side, which must be asked, has not caught up with the log. */
    PROJECTION_LAG(503, "The read models are behind"),
    /** The read side, which must be asked, does not answer. */
    READ_SIDE_UNAVAILABLE(503, "The read side is not available");

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

package org.detente.system.chaos;

/** How a request ended. */
sealed interface Answer {

    /**
     * The system answered that it did what was asked.
     *
     * @param position of the header {@code Log-Position}; nothing when there is none
     * @param complete false when the connection broke in the middle of the body
     * @param tag of the header {@code ETag}; empty when there is none
     */
    record Good(int status, String body, Position position, boolean complete, String tag)
            implements Answer {}

    /** The system answered with a problem that passes. */
    record Passing(String problem) implements Answer {}

    /**
     * The amendment does not fit how the event stands.
     *
     * @param version of the event, as the problem tells it
     */
    record Refused(String problem, String version) implements Answer {}

    /** 404. */
    record Missing() implements Answer {}

    /** No answer: nobody listens, or the connection broke. */
    record Broken(String reason) implements Answer {}

    /** Something that the system must never answer to a good request; it is already reported. */
    record Wrong() implements Answer {}
}

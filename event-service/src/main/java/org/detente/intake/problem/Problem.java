package org.detente.intake.problem;

import java.time.Duration;
import java.util.List;
import org.detente.event.codec.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, for the person or program that has to do something about it.
 *
 * @param detail what was wrong and how to put it right
 * @param errors the faults of the body, each with a JSON Pointer to where it is
 * @param retryAfter when trying again is worth while, if it is
 * @param standing how the event stands that the request is about, if that is told
 */
public record Problem(
        ProblemType type,
        String detail,
        List<Fault> errors,
        @Nullable Duration retryAfter,
        @Nullable Standing standing) {

    /** A problem that is not in the body. */
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, List.of(), null, null);
    }

    /** A problem with the body; {@code errors} says what and where. */
    public static Problem of(ProblemType type, String detail, List<Fault> errors) {
        return new Problem(type, detail, errors, null, null);
    }

    /** A problem that passes. */
    public static Problem passing(ProblemType type, String detail, Duration retryAfter) {
        return new Problem(type, detail, List.of(), retryAfter, null);
    }

    /** The same, saying how the event stands now. */
    public Problem standing(String version, String state) {
        return new Problem(type, detail, errors, retryAfter, new Standing(version, state));
    }

    /** Members that some problems have beside those of RFC 9457. */
    public record Standing(String version, String state) {}
}

package org.detente.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The version of a document that somebody who changes it has seen. */
public final class IfMatch {
    private IfMatch() {}

    /** The version in the header, without its quotes; 428 where there is none. */
    public static String version(@Nullable String header) {
        String text = header == null ? "" : header.strip();
        if (text.length() > 2 && text.startsWith("\"") && text.endsWith("\"")) {
            return text.substring(1, text.length() - 1);
        }
        throw missing();
    }

    /** Whether what is to be changed is at the version that its author has seen; 412 where not. */
    public static void require(String seen, String present) {
        if (!present.equals(seen)) {
            throw stale(present);
        }
    }

    static ProblemException missing() {
        return new ProblemException(
                new Problem(
                        "precondition-required",
                        "If-Match is missing",
                        428,
                        "A change must say which version its author looked at: send the ETag of what is"
                                + " to be changed as If-Match, in its quotes. Nothing was changed.",
                        List.of()));
    }

    static ProblemException stale(String present) {
        return new ProblemException(
                new Problem(
                        "precondition-failed",
                        "It has changed since",
                        412,
                        "It has changed since: its version is \""
                                + present
                                + "\". Read it, then send the request with that version as If-Match if it"
                                + " still holds. Nothing was changed.",
                        List.of()));
    }
}

package org.detente.intake.amendment;

import java.util.List;
import org.detente.event.amendment.Version;

/** The precondition of an amendment: the version of the event that its author had before him. */
sealed interface IfMatch {
    /** The name of the header. */
    String HEADER = "If-Match";

    /** It names a version. */
    record Of(Version version) implements IfMatch {}

    /** It is not there. */
    record Missing() implements IfMatch {}

    /** It is there and names no version; {@code detail} says how to put it right. */
    record Malformed(String detail) implements IfMatch {}

    /** Reads it from all lines of the header. */
    static IfMatch read(List<String> lines) {
        if (lines.isEmpty()) {
            return new Missing();
        }
        String tag = String.join(",", lines).strip();
        if (tag.equals("*")) {
            return new Malformed(
                    "is *, which would amend whatever is there; send the ETag of the version that"
                            + " you looked at");
        }
        if (tag.startsWith("W/")) {
            return new Malformed(
                    "is a weak tag, which does not name a version; send the strong ETag \"<version>\""
                            + " of the event, without W/");
        }
        if (tag.length() < 2 || !tag.startsWith("\"") || !tag.endsWith("\"")) {
            return new Malformed(
                    "is not one entity tag; send the version of the event in double quotes, such as"
                            + " \"2d06ffb9-a3a8-8f58-a3a5-7a4e2b239285\"");
        }
        try {
            return new Of(Version.of(tag.substring(1, tag.length() - 1)));
        } catch (IllegalArgumentException noVersion) {
            return new Malformed("names no version: " + noVersion.getMessage());
        }
    }

    /** The version as an entity tag. */
    static String tagOf(Version version) {
        return '"' + version.toString() + '"';
    }
}

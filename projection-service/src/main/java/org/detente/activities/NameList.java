package org.detente.activities;

import java.util.List;

/** What there is, for a message that says that something is not there. */
final class NameList {
    private NameList() {}

    /** A sentence that names them. */
    static String of(List<String> names, String what) {
        return names.isEmpty()
                ? "The log tells of no " + what + " yet."
                : "There are " + what + " such as " + String.join(", ", names) + ".";
    }
}

package org.detente.system.chaos;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Promises that the system broke, each with what was seen. */
final class Violations {

    /** A promise that is checked. */
    enum Promise {
        NO_LOSS("no acknowledged event is lost"),
        NO_DOUBLE_EFFECT("no event counts twice"),
        AMENDMENTS("no amendment is lost, changed or made up"),
        ARCHIVE("the archive gives the log back"),
        READ_YOUR_WRITES("a read from a position contains what the position covers"),
        MONOTONIC_READS("reads do not go backwards"),
        DOCUMENTED("every answer is documented, and in time"),
        HEALING("the system heals by itself");

        private final String sentence;

        Promise(String sentence) {
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    /** What was seen, and when. */
    record Violation(Instant seen, Promise promise, String evidence) {}

    private final List<Violation> all = new ArrayList<>();
    private final Consumer<String> says;

    /**
     * @param says tells of each violation as it happens
     */
    Violations(Consumer<String> says) {
        this.says = says;
    }

    synchronized void add(Promise promise, String evidence) {
        all.add(new Violation(Instant.now(), promise, evidence));
        says.accept("VIOLATION %s: %s: %s".formatted(Instant.now(), promise.sentence(), evidence));
    }

    synchronized List<Violation> all() {
        return List.copyOf(all);
    }
}

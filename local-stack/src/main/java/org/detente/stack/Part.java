package org.detente.stack;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The processes of the stack besides the supervisor, in the order of starting. */
enum Part {
    BROKER("broker"),
    DATABASE("database"),
    EVENT_SERVICE("event-service", BROKER),
    PROJECTION_SERVICE("projection-service", BROKER, DATABASE),
    API_GATEWAY("api-gateway"),
    ARCHIVE("archive");

    private final String label;
    private final Set<Part> needs;

    Part(String label, Part... needs) {
        this.label = label;
        this.needs = Set.of(needs);
    }

    /** The name in messages, log files and {@code state.json}. */
    String label() {
        return label;
    }

    /** What must be ready before this one is started for the first time. */
    Set<Part> needs() {
        return needs;
    }

    /** Services stop before the stores they use. */
    boolean isService() {
        return this != BROKER && this != DATABASE;
    }

    /**
     * Started when everything else is ready, and never the reason to stop it: the archive catches
     * up by itself from the topic.
     */
    boolean isInBackground() {
        return this == ARCHIVE;
    }

    static Optional<Part> labelled(String label) {
        return Arrays.stream(values()).filter(part -> part.label.equals(label)).findFirst();
    }
}

package org.detente.intake.known;

import com.fasterxml.jackson.databind.JsonNode;

/** What the read side says that an event would change. */
public sealed interface Preview {
    /**
     * It says.
     *
     * @param known whether the log holds the event, as far as the read side has seen it
     * @param duplicates logged events that may tell the same happening, with reasons
     * @param on the days that effects are told for
     * @param effects by read model, each with baseline and scenario
     */
    record Told(boolean known, JsonNode duplicates, JsonNode on, JsonNode effects)
            implements Preview {}

    /** It has not caught up with the log, or is still being built. */
    record Lagging() implements Preview {}

    /** It does not answer. */
    record Away() implements Preview {}
}

package org.detente.intake.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * What would come of an event if it were logged.
 *
 * @param known whether the log holds it already, so that nothing would change
 * @param duplicates logged events that may tell the same happening
 * @param on the days that effects are told for
 * @param effects by read model
 */
record PreviewAnswer(UUID id, boolean known, JsonNode duplicates, JsonNode on, JsonNode effects) {}

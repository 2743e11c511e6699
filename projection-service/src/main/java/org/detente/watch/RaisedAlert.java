package org.detente.watch;

import java.time.Instant;
import java.util.UUID;

/**
 * An alert as those are told who do not read the list.
 *
 * @param number its place among all alerts, rising
 * @param body the alert as the list has it, JSON
 */
public record RaisedAlert(
        long number, UUID id, UUID rule, Subject subject, Instant raised, String body) {}

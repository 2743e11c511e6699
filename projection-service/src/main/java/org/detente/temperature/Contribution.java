package org.detente.temperature;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.detente.dyads.Dyad.Direction;
import org.detente.dyads.Dyad.Via;
import org.detente.event.CameoCode;
import org.detente.event.RelationshipId;
import org.jspecify.annotations.Nullable;

/**
 * What one event adds to one relationship: a weight without decay, in millionths, on the row of a
 * scale. Everything that a question may choose (date, half-life, scale, model) is left open.
 *
 * @param starts first instant of the log at which it counted
 * @param ends first instant at which it no longer did; null: it still does
 * @param recorded when the log first took the event
 */
record Contribution(
        RelationshipId relationship,
        UUID eventId,
        Instant starts,
        @Nullable Instant ends,
        LocalDate earliest,
        LocalDate latest,
        LocalDate announced,
        Instant recorded,
        CameoCode cameo,
        Direction direction,
        Via via,
        long weightMicro) {}

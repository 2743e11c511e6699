package org.detente.temperature;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.detente.dyads.Dyad.Direction;
import org.detente.dyads.Dyad.Via;
import org.detente.event.CameoCode;
import org.detente.event.RelationshipId;

/**
 * What one event adds to one relationship: a weight without decay, in millionths, on the row of a
 * scale. Everything that a question may choose (date, half-life, scale, model) is left open.
 */
record Contribution(
        RelationshipId relationship,
        UUID eventId,
        LocalDate earliest,
        LocalDate latest,
        LocalDate announced,
        Instant recorded,
        CameoCode cameo,
        Direction direction,
        Via via,
        long weightMicro) {}

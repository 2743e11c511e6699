package org.detente.chapter;

import java.util.Set;
import java.util.UUID;
import org.detente.event.RelationshipId;
import org.detente.query.Vantage;

/**
 * What a dossier is about.
 *
 * @param core events that count for the relationship, or ever did: what chapters choose by
 * @param told all events that the dossier holds; empty until every chapter has named its own
 */
public record Subject(
        RelationshipId relationship, Vantage vantage, Set<UUID> core, Set<UUID> told) {
    /** The same when it is known which events are told. */
    public Subject telling(Set<UUID> events) {
        return new Subject(relationship, vantage, core, events);
    }
}

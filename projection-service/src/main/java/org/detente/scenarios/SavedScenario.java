package org.detente.scenarios;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scenario that somebody keeps: a document, not a read model. It stands in the schema that all
 * versions of the read models share, and nowhere else.
 */
@Entity
@Table(name = "scenario", schema = "detente")
@SuppressWarnings("NullAway.Init")
class SavedScenario extends PanacheEntityBase {
    @Id UUID id;

    String name;

    @Nullable String description;

    /** Canonical JSON, as an evaluation takes it. */
    String body;

    /** How many events it supposes. */
    int events;

    /** How many it supposes away. */
    int absent;

    @Column(name = "saved_at")
    Instant savedAt;

    /** Newest first from the edge on, or oldest first going back. */
    static List<SavedScenario> page(Optional<Edge> edge, boolean back, int rows) {
        String order = back ? " order by savedAt, id" : " order by savedAt desc, id desc";
        String beyond = back ? "(savedAt, id) > (?1, ?2)" : "(savedAt, id) < (?1, ?2)";
        return edge.map(at ->
                        SavedScenario.<SavedScenario>find(beyond + order, at.savedAt(), at.id()))
                .orElseGet(() -> SavedScenario.find("true = true" + order))
                .page(0, rows)
                .list();
    }

    /** Where a page begins: the scenario at its edge. */
    record Edge(Instant savedAt, UUID id) {
        String text() {
            return savedAt + " " + id;
        }

        static Optional<Edge> of(String text) {
            String[] parts = text.split(" ", 2);
            try {
                return parts.length == 2
                        ? Optional.of(new Edge(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                        : Optional.empty();
            } catch (IllegalArgumentException | DateTimeParseException other) {
                return Optional.empty();
            }
        }
    }
}

package org.detente.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.detente.query.ProblemException;
import org.detente.query.Snapshot;

/** Finds one event by its id; what is not there is a 404 that says what to do. */
@ApplicationScoped
class EventLookup {
    private final EventQueries queries;

    EventLookup(EventQueries queries) {
        this.queries = queries;
    }

    /** The id in a path. */
    static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.notFound(
                    "'" + id + "' is no event id.", "Ids are UUIDs, listed by GET /api/v1/events.");
        }
    }

    /**
     * What is asked of an event's history.
     *
     * @param asked empty where the log did not hold the event by then
     */
    <T> T find(Snapshot snapshot, UUID id, Function<LoggedHistory, Optional<T>> asked)
            throws SQLException {
        Optional<T> found = queries.history(snapshot.connection(), id).flatMap(asked);
        if (found.isPresent()) {
            return found.get();
        }
        throw ProblemException.notFound(
                "The log holds no event " + id + " yet.",
                queries.amendedBy(snapshot.connection(), id)
                        .map(event -> "It is an amendment of event " + event + ".")
                        .orElse(
                                "If it was logged a moment ago, send its Log-Position as"
                                        + " Min-Position; with asOf, ask for a later instant."));
    }
}

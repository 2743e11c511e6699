package org.detente.events;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.detente.event.codec.ContentId;
import org.detente.event.codec.EventCodec;
import org.detente.history.EventState;
import org.detente.query.ProblemException;
import org.detente.query.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Tells event-service exactly how events stand at a position of the log. Between services only; the
 * gateway hides it.
 */
@Path("/internal/versions")
class Versions {
    private static final int IDS_MAX = 1000;

    private final Reads reads;
    private final EventQueries queries;

    Versions(Reads reads, EventQueries queries) {
        this.reads = reads;
        this.queries = queries;
    }

    /**
     * A question.
     *
     * @param position token that the answer must cover
     */
    record Question(List<UUID> ids, String position, int waitSeconds) {}

    /** Ids that the log does not hold are left out. */
    record Answer(List<Standing> events) {}

    /**
     * How an event stands.
     *
     * @param id as asked
     * @param event the event: the same, or the one that the id amends
     * @param entries ids of all entries about it
     * @param contentId id that its present content has, or would have, as a first record
     * @param position of the last entry about it, partition:offset
     */
    record Standing(
            UUID id,
            UUID event,
            String state,
            String version,
            List<UUID> entries,
            UUID contentId,
            List<LoggedEvent.EventLink> links,
            String position) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(hidden = true)
    public Answer ask(Question question) {
        if (question.ids().size() > IDS_MAX) {
            throw ProblemException.invalidParameter(
                    "ids", "has more than " + IDS_MAX + " entries; ask in parts.");
        }
        reads.await(question.position(), question.waitSeconds());
        return reads.inSnapshot(
                snapshot -> new Answer(standings(snapshot.connection(), question.ids())));
    }

    private List<Standing> standings(Connection connection, List<UUID> ids) throws SQLException {
        Map<UUID, UUID> eventOf = new HashMap<>();
        queries.known(connection, ids).forEach(known -> eventOf.put(known.id(), known.event()));
        Map<UUID, LoggedHistory> histories = queries.histories(connection, eventOf.values());
        List<Standing> standings = new ArrayList<>();
        for (UUID id : ids) {
            LoggedHistory history = histories.get(eventOf.getOrDefault(id, id));
            if (history != null && eventOf.containsKey(id)) {
                standing(id, history).ifPresent(standings::add);
            }
        }
        return standings;
    }

    private static Optional<Standing> standing(UUID id, LoggedHistory history) {
        return history.state(null)
                .map(state ->
                        new Standing(
                                id,
                                history.event(),
                                state.status().wireName(),
                                state.version().toString(),
                                history.logged().stream().map(each -> each.entry().id()).toList(),
                                contentId(history, state),
                                LoggedEvents.links(state),
                                LoggedHistory.position(history.logged().getLast())));
    }

    private static UUID contentId(LoggedHistory history, EventState state) {
        return ContentId.of(EventCodec.canonical(history.content(state)));
    }
}

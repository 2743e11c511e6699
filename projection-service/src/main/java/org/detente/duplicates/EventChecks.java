package org.detente.duplicates;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.detente.event.DiplomaticEvent;
import org.detente.event.codec.ContentId;
import org.detente.event.codec.EventCodec;
import org.detente.projection.LogPosition;
import org.detente.query.FactReference;
import org.detente.query.ProblemException;
import org.detente.query.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Tells event-service of many events which of them the log held at a position, and which events
 * that it held by then may tell the same. Between services only; the gateway hides it.
 */
@Path("/internal/event-checks")
class EventChecks {
    private static final int EVENTS_MAX = 200;

    /** Events as first logged, with how they stand; an event without a row there is live. */
    private static final String HELD =
            """
            select i.id, i.partition, i.log_offset, coalesce(a.status, 'live')
            from event_index i
            left join amended_event a on a.event_id = i.id
            where i.id = any(?) and i.id = i.root and i.recorded < 'infinity'
              and i.log_offset < coalesce((?::bigint[])[i.partition + 1], 0)
            """;

    private final Reads reads;
    private final Candidates candidates;

    EventChecks(Reads reads, Candidates candidates) {
        this.reads = reads;
        this.candidates = candidates;
    }

    /**
     * A question.
     *
     * @param position token that the answer must cover; what came later is not looked at
     * @param events their canonical JSON
     */
    record Question(List<JsonNode> events, String position, int waitSeconds) {}

    /** One entry per event, in their order. */
    record Answer(List<Check> events) {}

    /**
     * What is known about an event.
     *
     * @param held how the log holds it; null if it did not
     * @param candidates logged events that may tell the same; none are looked for if it is held
     */
    record Check(UUID id, @Nullable Held held, List<Candidate> candidates) {}

    /**
     * An event of the log.
     *
     * @param position of its first record, partition:offset
     */
    record Held(String position, String state) {}

    /** A logged event that may be the same. */
    record Candidate(UUID event, String occurred, String title, String likelihood, int score) {
        static Candidate from(Candidates.Candidate found) {
            DuplicatesAnswer.Candidate answered =
                    DuplicatesAnswer.Candidate.of(found, Rules.CURRENT);
            FactReference event = answered.event();
            return new Candidate(
                    event.event(),
                    event.occurred(),
                    event.title(),
                    answered.likelihood(),
                    answered.score());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(hidden = true)
    public Answer ask(Question question) {
        if (question.events().size() > EVENTS_MAX) {
            throw ProblemException.invalidParameter(
                    "events", "has more than " + EVENTS_MAX + " entries; ask in parts.");
        }
        reads.await(question.position(), question.waitSeconds());
        LogPosition before = LogPosition.ofToken(question.position());
        return reads.inSnapshot(
                snapshot -> new Answer(checks(snapshot.connection(), question.events(), before)));
    }

    private List<Check> checks(Connection connection, List<JsonNode> asked, LogPosition before)
            throws SQLException {
        Map<UUID, DiplomaticEvent> events = HashMap.newHashMap(asked.size());
        List<UUID> ids = new ArrayList<>(asked.size());
        for (JsonNode each : asked) {
            DiplomaticEvent event =
                    EventCodec.decode(each.toString().getBytes(StandardCharsets.UTF_8));
            UUID id = ContentId.of(EventCodec.canonical(event));
            events.put(id, event);
            ids.add(id);
        }
        Array offsets = offsets(connection, before);
        Map<UUID, Held> held = held(connection, ids, offsets);
        List<Check> checks = new ArrayList<>(ids.size());
        for (UUID id : ids) {
            DiplomaticEvent event = events.get(id);
            checks.add(
                    held.containsKey(id) || event == null
                            ? new Check(id, held.get(id), List.of())
                            : new Check(
                                    id,
                                    null,
                                    candidates.of(connection, id, event, offsets).stream()
                                            .map(Candidate::from)
                                            .toList()));
        }
        return checks;
    }

    private static Map<UUID, Held> held(Connection connection, List<UUID> ids, Array before)
            throws SQLException {
        Map<UUID, Held> held = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(HELD)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            statement.setArray(2, before);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    held.put(
                            row.getObject(1, UUID.class),
                            new Held(row.getInt(2) + ":" + row.getLong(3), row.getString(4)));
                }
            }
        }
        return held;
    }

    /** The position as the statements take it: the entry of partition 0 first. */
    private static Array offsets(Connection connection, LogPosition position) throws SQLException {
        int partitions =
                position.nextOffsets().isEmpty() ? 0 : position.nextOffsets().lastKey() + 1;
        Long[] offsets = new Long[partitions];
        for (int partition = 0; partition < partitions; partition++) {
            offsets[partition] = position.nextOffsets().getOrDefault(partition, 0L);
        }
        return connection.createArrayOf("bigint", offsets);
    }
}

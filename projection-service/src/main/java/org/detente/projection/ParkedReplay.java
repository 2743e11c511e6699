package org.detente.projection;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Tries parked records of the serving version again, or gives them up at an operator's word. */
@ApplicationScoped
public class ParkedReplay {
    private final DataSource dataSource;
    private final ServingVersion serving;
    private final ParkedTable parked;
    private final EventIndexTable index;
    private final AmendedEvents amended;
    private final OperatorActions actions;
    private final List<Projection> projections;
    private final String topic;

    ParkedReplay(
            DataSource dataSource,
            ServingVersion serving,
            ParkedTable parked,
            EventIndexTable index,
            AmendedEvents amended,
            OperatorActions actions,
            @All List<Projection> projections,
            LogConfig log) {
        this.dataSource = dataSource;
        this.serving = serving;
        this.parked = parked;
        this.index = index;
        this.amended = amended;
        this.actions = actions;
        // in the order of a batch, so that the two never wait for each other
        this.projections =
                projections.stream().sorted(Comparator.comparing(Projection::name)).toList();
        this.topic = log.topic();
    }

    /** What became of a parked record. */
    public sealed interface Outcome {
        /** It is parked no longer. */
        record Done(String what) implements Outcome {}

        /** Nothing is parked there. */
        record Unknown() implements Outcome {}

        /** It stays parked. */
        record StillFails(String reason) implements Outcome {}
    }

    /** What is to be done with it. */
    private enum Action {
        REPLAYED,
        DISCARDED
    }

    /** Applies it by today's code, with all that came after it about the same event. */
    public Outcome replay(String projection, int partition, long offset) {
        try {
            return resolve(Action.REPLAYED, projection, partition, offset);
        } catch (RuntimeException | SQLException failure) {
            return new Outcome.StillFails(String.valueOf(failure.getMessage()));
        }
    }

    /**
     * Gives it up: its bytes stay in the log alone. What comes later about an event that is given
     * up for a projection is left out of that projection too.
     */
    public Outcome discard(String projection, int partition, long offset) {
        try {
            return resolve(Action.DISCARDED, projection, partition, offset);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Outcome resolve(Action action, String projection, int partition, long offset)
            throws SQLException {
        return servingSchema()
                .transact(transaction -> {
                    Optional<ParkedTable.Stored> stored =
                            parked.lock(transaction, projection, partition, offset);
                    if (stored.isEmpty()) {
                        return new Outcome.Unknown();
                    }
                    switch (action) {
                        case REPLAYED -> {
                            apply(transaction, projection, partition, offset, stored.get());
                            parked.remove(transaction, projection, partition, offset);
                        }
                        case DISCARDED -> parked.giveUp(transaction, projection, partition, offset);
                    }
                    String what = action.name().toLowerCase(Locale.ROOT);
                    String target = projection + " " + partition + ":" + offset;
                    actions.record(transaction, "parked", target, what);
                    return new Outcome.Done(what);
                });
    }

    private VersionSchema servingSchema() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return new VersionSchema(dataSource, serving.name(connection));
        }
    }

    private void apply(
            Connection transaction,
            String projection,
            int partition,
            long offset,
            ParkedTable.Stored stored)
            throws SQLException {
        if (projection.equals(ParkedTable.ALL_PROJECTIONS)) {
            LogRecord item = RecordDecoder.decode(asPolled(partition, offset, stored));
            List<EventChange> changes = index.join(transaction, List.of(item));
            ParkedEvents aside = parked.eventsAmong(transaction, changes);
            for (Projection each : projections) {
                each.apply(transaction, aside.others(each.name(), changes));
            }
            return;
        }
        UUID event = UUID.fromString(String.valueOf(stored.eventId()));
        lock(transaction, event);
        EventChange all = new EventChange(event, List.of(), amended.facts(transaction, event));
        for (Projection each : projections) {
            if (each.name().equals(projection)) {
                each.apply(transaction, List.of(all));
            }
        }
    }

    /**
     * As a batch does that speaks of the event. Without it a batch could leave an amendment aside
     * while the replay does not see it yet.
     */
    private static void lock(Connection transaction, UUID event) throws SQLException {
        String sql = "select from event_index where id = ? for update";
        try (PreparedStatement statement = transaction.prepareStatement(sql)) {
            statement.setObject(1, event);
            statement.execute();
        }
    }

    private ConsumerRecord<byte[], byte[]> asPolled(
            int partition, long offset, ParkedTable.Stored stored) {
        byte[] key = new byte[0];
        ConsumerRecord<byte[], byte[]> polled =
                new ConsumerRecord<>(topic, partition, offset, key, stored.value());
        stored.headers()
                .forEach((name, value) ->
                        polled.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return polled;
    }
}

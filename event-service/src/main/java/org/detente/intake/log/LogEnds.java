package org.detente.intake.log;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.detente.intake.IntakeConfig;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Says where the log ends now, so that a decision can be made on all that it holds. The client is
 * made at the first question, since making it fails while the broker's name cannot be resolved; it
 * remembers the partitions' leaders.
 */
@Singleton
public class LogEnds {
    private static final Logger LOG = Logger.getLogger(LogEnds.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

    private final LogGuard guard;
    private final KafkaSettings settings;
    private final IntakeConfig.Log config;
    private @Nullable Admin admin;
    private boolean closed;

    LogEnds(LogGuard guard, KafkaSettings settings, IntakeConfig config) {
        this.guard = guard;
        this.settings = settings;
        this.config = config.log();
    }

    /**
     * Covers every record about the events that was acknowledged before the call; empty when the
     * broker does not tell in time.
     */
    public Optional<LogVector> of(Collection<UUID> roots) throws InterruptedException {
        return ask(roots.stream().map(this::partitionOf));
    }

    /** Covers every record that was acknowledged before the call; empty as above. */
    public Optional<LogVector> all() throws InterruptedException {
        return ask(
                IntStream.range(0, guard.partitions())
                        .mapToObj(partition -> new TopicPartition(config.topic(), partition)));
    }

    private Optional<LogVector> ask(Stream<TopicPartition> places) throws InterruptedException {
        Map<TopicPartition, OffsetSpec> question = new HashMap<>();
        places.forEach(place -> question.put(place, OffsetSpec.latest()));
        try {
            Map<TopicPartition, ListOffsetsResultInfo> ends =
                    admin().listOffsets(question)
                            .all()
                            .get(config.endsTimeout().toMillis(), TimeUnit.MILLISECONDS);
            LogVector vector = new LogVector(guard.topicId());
            ends.forEach((place, end) -> vector.coverBefore(place.partition(), end.offset()));
            return Optional.of(vector);
        } catch (ExecutionException | TimeoutException | KafkaException away) {
            LOG.warnf("Where the log ends is not known: %s", away.toString());
            return Optional.empty();
        }
    }

    /** Where the producer puts what has this key. */
    private TopicPartition partitionOf(UUID root) {
        byte[] key = root.toString().getBytes(StandardCharsets.UTF_8);
        return new TopicPartition(
                config.topic(), BuiltInPartitioner.partitionForKey(key, guard.partitions()));
    }

    private synchronized Admin admin() {
        if (closed) {
            throw new KafkaException("event-service is stopping");
        }
        Admin present = admin;
        if (present == null) {
            present = Admin.create(settings.ends());
            admin = present;
        }
        return present;
    }

    @PreDestroy
    synchronized void close() {
        closed = true;
        if (admin != null) {
            admin.close(CLOSE_TIMEOUT);
        }
    }
}

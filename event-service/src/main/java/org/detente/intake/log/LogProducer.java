package org.detente.intake.log;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * The one idempotent producer. It is made at the first append, since making it fails while the
 * broker's name cannot be resolved, and made anew after an error that it cannot recover from.
 */
@Singleton
class LogProducer {
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final KafkaSettings settings;
    private @Nullable Producer<String, byte[]> producer;
    private boolean closed;

    LogProducer(KafkaSettings settings) {
        this.settings = settings;
    }

    /**
     * Hands the record over to be sent.
     *
     * @param outcome gets the position or the failure, on the caller's thread if the record was not
     *     even queued
     * @throws KafkaException when the record was not queued
     */
    // The future says what the callback says.
    @SuppressWarnings("FutureReturnValueIgnored")
    void send(
            ProducerRecord<String, byte[]> record,
            BiConsumer<@Nullable RecordMetadata, @Nullable Exception> outcome) {
        Producer<String, byte[]> present = producer();
        try {
            present.send(record, outcome::accept);
        } catch (ApiException | InterruptException notItsFault) {
            throw notItsFault;
        } catch (KafkaException | IllegalStateException broken) {
            discard(present);
            throw new KafkaException("the producer was given up", broken);
        }
    }

    private synchronized Producer<String, byte[]> producer() {
        if (closed) {
            throw new KafkaException("event-service is stopping");
        }
        Producer<String, byte[]> present = producer;
        if (present == null) {
            present = new KafkaProducer<>(settings.producer());
            producer = present;
        }
        return present;
    }

    private synchronized void discard(Producer<String, byte[]> broken) {
        if (broken.equals(producer)) {
            producer = null;
            broken.close(Duration.ZERO);
        }
    }

    @PreDestroy
    synchronized void close() {
        closed = true;
        if (producer != null) {
            producer.close(CLOSE_TIMEOUT);
        }
    }
}

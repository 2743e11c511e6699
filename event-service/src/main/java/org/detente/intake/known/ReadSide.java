package org.detente.intake.known;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.detente.intake.IntakeConfig;
import org.detente.intake.log.LogPosition;
import org.jboss.logging.Logger;

/**
 * Asks the projection-service which ids the log holds. It may lag, and it may be away: then the
 * answer is "none", which is harmless, since an event appended twice is the same event.
 */
@Singleton
class ReadSide {
    private static final Logger LOG = Logger.getLogger(ReadSide.class);
    private static final String PATH = "/internal/known-events";

    private final ReadSideClient client;
    private final Duration answerTimeout;
    private final Breaker breaker;
    private final Counter answered;
    private final Counter failed;
    private final Counter skipped;

    ReadSide(ReadSideClient client, IntakeConfig config, MeterRegistry meters) {
        IntakeConfig.ReadSide settings = config.readSide();
        this.client = client;
        this.answerTimeout = settings.answerTimeout();
        this.breaker = new Breaker(settings.failuresMax(), settings.pause(), System::nanoTime);
        this.answered = counter(meters, "answered");
        this.failed = counter(meters, "failed");
        this.skipped = counter(meters, "skipped");
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("detente.known.lookups")
                .description("Questions to the read side about which ids the log holds")
                .tag("outcome", outcome)
                .register(meters);
    }

    /** Those of the ids that it knows, with their positions. */
    Map<UUID, LogPosition> find(Collection<UUID> ids) throws InterruptedException {
        if (ids.isEmpty()) {
            return Map.of();
        }
        if (!breaker.allows()) {
            skipped.increment();
            return Map.of();
        }
        try {
            Map<UUID, LogPosition> found = read(ask(ids));
            breaker.succeeded();
            answered.increment();
            return found;
        } catch (IOException | RuntimeException unanswered) {
            failed.increment();
            boolean wasOpen = breaker.isOpen();
            breaker.failed();
            if (!wasOpen && breaker.isOpen()) {
                LOG.warnf(
                        "The read side does not answer, repeats are appended again: %s",
                        unanswered.toString());
            }
            return Map.of();
        }
    }

    private JsonNode ask(Collection<UUID> ids) throws IOException, InterruptedException {
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        ArrayNode list = question.putArray("ids");
        ids.forEach(id -> list.add(id.toString()));
        ReadSideClient.Answer answer = client.post(PATH, question, answerTimeout);
        if (answer.status() != 200) {
            throw new IOException("status " + answer.status());
        }
        return answer.body();
    }

    private static Map<UUID, LogPosition> read(JsonNode body) {
        Map<UUID, LogPosition> found = new HashMap<>();
        for (JsonNode entry : body.path("known")) {
            found.put(
                    UUID.fromString(entry.path("id").asText()),
                    LogPosition.of(entry.path("position").asText()));
        }
        return found;
    }
}

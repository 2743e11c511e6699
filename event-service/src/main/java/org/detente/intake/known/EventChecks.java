package org.detente.intake.known;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.detente.intake.IntakeConfig;
import org.detente.intake.log.LogPosition;
import org.detente.intake.log.LogVector;
import org.jboss.logging.Logger;

/**
 * Asks the projection-service which of many events the log held at a position, and which events of
 * then may tell the same. The answer for a position stays the same however the log goes on, but for
 * amendments.
 */
@Singleton
public class EventChecks {
    /** As many as the read side takes at a time. */
    public static final int EVENTS_MAX = 200;

    private static final Logger LOG = Logger.getLogger(EventChecks.class);
    private static final String PATH = "/internal/event-checks";
    private static final int UNAVAILABLE = 503;

    /** Several hundred comparisons take longer than one. */
    private static final Duration ANSWER_MAX = Duration.ofSeconds(20);

    private final ReadSideClient client;
    private final ObjectMapper json;
    private final Duration catchUpTimeout;

    EventChecks(ReadSideClient client, ObjectMapper json, IntakeConfig config) {
        this.client = client;
        this.json = json;
        this.catchUpTimeout = config.readSide().catchUpTimeout();
    }

    /**
     * Looks at events.
     *
     * @param canonical the canonical JSON of each, at most {@link #EVENTS_MAX}
     * @param upTo what the answer must have taken in; what came later is not looked at
     */
    public EventCheck.Answer ask(List<byte[]> canonical, LogVector upTo)
            throws InterruptedException {
        if (canonical.isEmpty()) {
            return new EventCheck.Told(List.of());
        }
        try {
            ReadSideClient.Answer answer =
                    client.post(PATH, question(canonical, upTo), catchUpTimeout.plus(ANSWER_MAX));
            if (answer.status() == UNAVAILABLE && Versions.isLag(answer.body())) {
                return new EventCheck.Lagging();
            }
            JsonNode told = answer.body().path("events");
            if (answer.status() != 200 || told.size() != canonical.size()) {
                throw new IOException("status " + answer.status());
            }
            List<EventCheck> checks = new ArrayList<>(canonical.size());
            told.forEach(each -> checks.add(check(each)));
            return new EventCheck.Told(checks);
        } catch (IOException | RuntimeException unanswered) {
            LOG.warnf("The read side does not say what it holds: %s", unanswered.toString());
            return new EventCheck.Away();
        }
    }

    private ObjectNode question(List<byte[]> canonical, LogVector upTo) throws IOException {
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        ArrayNode events = question.putArray("events");
        for (byte[] each : canonical) {
            events.add(json.readTree(each));
        }
        question.put("position", upTo.token());
        return question.put("waitSeconds", catchUpTimeout.toSeconds());
    }

    private static EventCheck check(JsonNode told) {
        JsonNode held = told.path("held");
        List<JsonNode> candidates = new ArrayList<>();
        told.path("candidates").forEach(candidates::add);
        return held.isObject()
                ? new EventCheck(
                        new EventCheck.Held(
                                LogPosition.of(held.path("position").asText()),
                                held.path("state").asText()),
                        List.copyOf(candidates))
                : new EventCheck(null, List.copyOf(candidates));
    }
}

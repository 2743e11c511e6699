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
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.detente.event.WireNamed;
import org.detente.event.amendment.EventId;
import org.detente.event.amendment.Link;
import org.detente.event.amendment.Version;
import org.detente.intake.IntakeConfig;
import org.detente.intake.log.LogPosition;
import org.detente.intake.log.LogVector;
import org.jboss.logging.Logger;

/**
 * Asks the projection-service how events stand. Unlike {@link ReadSide} it needs an answer that is
 * exact, and so waits until the read side has applied the log up to a position.
 */
@Singleton
public class Versions {
    private static final Logger LOG = Logger.getLogger(Versions.class);
    private static final String PATH = "/internal/versions";
    private static final String LAG = "/problems/projection-lag";

    /** For the way there and back, beside the time that the read side may wait. */
    private static final Duration TRAVEL_MAX = Duration.ofSeconds(2);

    private final ReadSideClient client;
    private final Duration catchUpTimeout;
    private final Breaker breaker;
    private final Counter answered;
    private final Counter lagging;
    private final Counter failed;

    Versions(ReadSideClient client, IntakeConfig config, MeterRegistry meters) {
        IntakeConfig.ReadSide settings = config.readSide();
        this.client = client;
        this.catchUpTimeout = settings.catchUpTimeout();
        this.breaker = new Breaker(settings.failuresMax(), settings.pause(), System::nanoTime);
        this.answered = counter(meters, "answered");
        this.lagging = counter(meters, "lagging");
        this.failed = counter(meters, "failed");
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("detente.versions.lookups")
                .description("Questions to the read side about how events stand")
                .tag("outcome", outcome)
                .register(meters);
    }

    /**
     * How the events stand.
     *
     * @param ends what the answer must have taken in
     */
    public Standings ask(Collection<EventId> ids, LogVector ends) throws InterruptedException {
        if (!breaker.allows()) {
            failed.increment();
            return new Standings.Away();
        }
        try {
            Standings standings = read(client.post(PATH, question(ids, ends), patience()));
            (standings instanceof Standings.Told ? answered : lagging).increment();
            breaker.succeeded();
            return standings;
        } catch (IOException | RuntimeException unanswered) {
            failed.increment();
            breaker.failed();
            LOG.warnf("The read side does not say how events stand: %s", unanswered.toString());
            return new Standings.Away();
        }
    }

    private Duration patience() {
        return catchUpTimeout.plus(TRAVEL_MAX);
    }

    private ObjectNode question(Collection<EventId> ids, LogVector ends) {
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        ArrayNode list = question.putArray("ids");
        ids.forEach(id -> list.add(id.value()));
        question.put("position", ends.token());
        return question.put("waitSeconds", catchUpTimeout.toSeconds());
    }

    private static Standings read(ReadSideClient.Answer answer) throws IOException {
        JsonNode body = answer.body();
        if (answer.status() == 503 && isLag(body)) {
            return new Standings.Lagging();
        }
        if (answer.status() != 200 || !body.path("events").isArray()) {
            throw new IOException("status " + answer.status());
        }
        Map<EventId, Standing> byId = new HashMap<>();
        for (JsonNode event : body.path("events")) {
            byId.put(new EventId(event.path("id").asText()), standing(event));
        }
        return new Standings.Told(byId);
    }

    static boolean isLag(JsonNode problem) {
        return problem.path("type").asText().equals(LAG);
    }

    private static Standing standing(JsonNode event) {
        Set<EventId> entries = new HashSet<>();
        event.path("entries").forEach(entry -> entries.add(new EventId(entry.asText())));
        Set<Standing.LinkTo> links = new HashSet<>();
        event.path("links")
                .forEach(link ->
                        links.add(
                                new Standing.LinkTo(
                                        word(Link.Relation.values(), link.path("relation")),
                                        new EventId(link.path("other").asText()))));
        return new Standing(
                new EventId(event.path("event").asText()),
                word(Standing.State.values(), event.path("state")),
                Version.of(event.path("version").asText()),
                entries,
                UUID.fromString(event.path("contentId").asText()),
                links,
                LogPosition.of(event.path("position").asText()));
    }

    private static <E extends Enum<E> & WireNamed> E word(E[] words, JsonNode node) {
        return Arrays.stream(words)
                .filter(word -> word.wireName().equals(node.asText()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown word " + node));
    }
}

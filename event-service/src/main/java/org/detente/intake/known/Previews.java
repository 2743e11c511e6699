package org.detente.intake.known;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.detente.event.DiplomaticEvent;
import org.detente.event.codec.EventCodec;
import org.detente.intake.IntakeConfig;
import org.jboss.logging.Logger;

/**
 * Asks the projection-service what an event would change: the questions that anybody may ask it,
 * its scenario and its likely duplicates.
 */
@Singleton
public class Previews {
    private static final Logger LOG = Logger.getLogger(Previews.class);
    private static final String EVALUATE = "/api/v1/scenarios/evaluate";
    private static final String DUPLICATES = "/api/v1/events/duplicates";
    private static final int UNAVAILABLE = 503;

    private final ReadSideClient client;
    private final ObjectMapper json;
    private final Duration patience;

    Previews(ReadSideClient client, ObjectMapper json, IntakeConfig config) {
        this.client = client;
        this.json = json;
        this.patience = config.readSide().previewTimeout();
    }

    /** What the event would change on some days. */
    public Preview of(DiplomaticEvent event, Collection<LocalDate> on) throws InterruptedException {
        try {
            JsonNode content = json.readTree(EventCodec.canonical(event));
            ReadSideClient.Answer duplicates = client.post(DUPLICATES, content, patience);
            ObjectNode scenario = json.createObjectNode();
            scenario.putArray("events").add(content);
            on.forEach(day -> scenario.withArray("on").add(day.toString()));
            ReadSideClient.Answer evaluation = client.post(EVALUATE, scenario, patience);
            return told(duplicates, evaluation);
        } catch (IOException unanswered) {
            LOG.warnf("The read side does not say what changes: %s", unanswered.toString());
            return new Preview.Away();
        }
    }

    private static Preview told(ReadSideClient.Answer duplicates, ReadSideClient.Answer evaluation)
            throws IOException {
        for (ReadSideClient.Answer answer : List.of(duplicates, evaluation)) {
            if (answer.status() == UNAVAILABLE && Versions.isLag(answer.body())) {
                return new Preview.Lagging();
            }
            if (answer.status() != 200) {
                throw new IOException("status " + answer.status());
            }
        }
        return new Preview.Told(
                evaluation.body().at("/events/0/status").asText().equals("known"),
                duplicates.body().path("candidates"),
                evaluation.body().path("on"),
                evaluation.body().path("effects"));
    }
}

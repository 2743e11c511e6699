package org.detente.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.time.Instant;
import java.util.UUID;
import org.detente.watch.RaisedAlert;

/** A message as CloudEvents 1.0 in structured JSON. Pure. */
final class CloudEvent {
    static final String MEDIA_TYPE = "application/cloudevents+json";
    private static final String ALERT = "detente.alert.v1";
    private static final String TEST = "detente.test.v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private CloudEvent() {}

    static String of(RaisedAlert alert) {
        ObjectNode event = event(ALERT, alert.id(), alert.raised());
        event.put("subject", alert.subject().toString());
        event.put("datacontenttype", "application/json");
        // as it is kept, to the digit: the text is JSON already
        event.putRawValue("data", new RawValue(alert.body()));
        return text(event);
    }

    /** A message that tells of nothing. */
    static String test(UUID id, Instant now) {
        return text(event(TEST, id, now));
    }

    private static ObjectNode event(String type, UUID id, Instant time) {
        return JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", id.toString())
                .put("source", "/api/v1/alerts")
                .put("type", type)
                .put("time", time.toString());
    }

    private static String text(ObjectNode event) {
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a message that cannot be written", impossible);
        }
    }
}

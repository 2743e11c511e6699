package org.detente.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.detente.event.DiplomaticEvent;
import org.detente.event.SourceIdentity;
import org.detente.event.codec.EventCodec;

/** Events as readers may see them. */
final class Shown {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Shown() {}

    /** A hidden source keeps its grades, which the numbers depend on, and loses its name. */
    static JsonNode of(DiplomaticEvent event) {
        JsonNode body = tree(EventCodec.canonical(event));
        if (event.common().sourceIdentity() == SourceIdentity.HIDDEN) {
            body.path("sources")
                    .forEach(source -> ((ObjectNode) source).retain("reliability", "credibility"));
        }
        return body;
    }

    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("canonical JSON is JSON", impossible);
        }
    }
}

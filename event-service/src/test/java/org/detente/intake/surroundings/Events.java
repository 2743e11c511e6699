package org.detente.intake.surroundings;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;

/** Events for tests, as JSON. */
public final class Events {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger ORDINALS = new AtomicInteger(1000);

    private Events() {}

    /** Putin's visit to Japan, made a happening of its own by its ordinal. */
    public static ObjectNode anySummit() {
        ObjectNode event = JSON.createObjectNode();
        event.put("kind", "summit");
        event.put("occurred", "2016-12-15/2016-12-16");
        event.put("title", "President Putin visits Japan");
        event.put("stage", "held");
        event.put("level", "leaders");
        event.put("ordinal", ORDINALS.incrementAndGet());
        ArrayNode participants = event.putArray("participants");
        participants.addObject().put("actor", "RUS").put("role", "initiator");
        participants.addObject().put("actor", "JPN").put("role", "host");
        event.putArray("sources")
                .addObject()
                .put("citation", "Hirose, Japan-Russia Relations (CSIS, 2018)");
        return event;
    }

    /** The same as one line of a batch. */
    public static String anyLine() {
        return anySummit() + "\n";
    }
}

package org.detente.event.codec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.detente.event.DiplomaticEvent;
import org.detente.event.Kind;
import org.jspecify.annotations.Nullable;

/** A whole event inside another object. */
final class EventType implements JsonType<DiplomaticEvent> {
    @Override
    public @Nullable DiplomaticEvent read(Object node, Faults faults) {
        DiplomaticEvent event = EventCodec.read(node, faults);
        if (event == null) {
            faults.noteUnreadable();
        }
        return event;
    }

    @Override
    public Object write(DiplomaticEvent event) {
        return KindType.of(event.kind()).write(event);
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = ScalarTypes.schemaOf("object");
        schema.put("description", "An event, by the schema of its kind");
        ArrayNode kinds = schema.putArray("oneOf");
        for (Kind kind : Kind.values()) {
            kinds.addObject().put("$ref", KindType.schemaId(kind.wireName()));
        }
        return schema;
    }
}

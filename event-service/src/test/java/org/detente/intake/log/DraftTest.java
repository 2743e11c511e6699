package org.detente.intake.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Parsed;
import org.detente.intake.surroundings.Events;
import org.junit.jupiter.api.Test;

class DraftTest {
    @Test
    void an_event_is_about_its_first_two_actors_in_alphabetical_order() {
        assertThat(draft(Events.anySummit()).subject()).isEqualTo("JPN-RUS");
    }

    @Test
    void an_event_of_one_actor_is_about_what_it_bears_on() {
        assertThat(draft(position("RUS")).subject()).isNull();

        ObjectNode bearing = position("RUS");
        bearing.putArray("bearsOn").addObject().put("relationship", "JPN-RUS").put("weight", "0.5");
        assertThat(draft(bearing).subject()).isEqualTo("JPN-RUS");
    }

    private static ObjectNode position(String actor) {
        ObjectNode event = Events.anySummit();
        event.remove("stage");
        event.remove("level");
        event.put("kind", "position");
        event.put("action", "stated");
        event.put("actor", actor);
        event.put("issue", "nt-sk-sovereignty");
        event.put("stance", "no-dispute");
        event.putArray("participants").addObject().put("actor", actor).put("role", "initiator");
        return event;
    }

    private static Draft draft(ObjectNode event) {
        Parsed parsed = EventCodec.parse(event.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(parsed).isInstanceOf(Parsed.Valid.class);
        return Draft.from((Parsed.Valid) parsed);
    }
}

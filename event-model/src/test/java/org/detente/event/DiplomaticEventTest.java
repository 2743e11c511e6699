package org.detente.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.detente.event.codec.EventCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiplomaticEventTest {
    @ParameterizedTest
    @CsvSource({
        "2016-12-15,,2016-12-15",
        "2016-11~,,2016-11-30",
        "2016-12-15/2016-12-16,,2016-12-16",
        "2016-11~,2017-03,2017-03-31",
        "../2017-03,,0001-01-01", // what has always been so was always known
        "../2017-03,2017-03-05,2017-03-05",
        "2016-12/..,,2016-12-31", // what goes on is known once it has begun
        "2016-12/..,2017-01-02,2017-01-02",
    })
    void an_event_is_known_from_the_last_day_that_it_may_have_become_known(
            String occurred, String announced, LocalDate known) {
        String member = announced == null ? "" : "\"announced\":\"" + announced + "\",";
        assertThat(event("\"occurred\":\"" + occurred + "\"," + member).announcedDay())
                .isEqualTo(known);
    }

    @Test
    void actors_are_found_by_role_and_named_once() {
        DiplomaticEvent event = event("\"occurred\":\"2016\",");
        assertThat(event.actors(Role.INITIATOR)).containsExactly(new ActorId("RUS"));
        assertThat(event.actors(Role.AFFECTED, Role.TARGET))
                .containsExactly(new ActorId("JPN"), new ActorId("USA"));
        assertThat(event.actors())
                .containsExactly(new ActorId("JPN"), new ActorId("RUS"), new ActorId("USA"));
    }

    private static DiplomaticEvent event(String members) {
        String json =
                """
                {"kind":"deployment","stage":"deployed","territory":"nt-sk","category":"missiles",
                 %s "system":"Bal","title":"Missiles","sources":[{"citation":"A"}],"participants":[
                 {"actor":"USA","role":"affected"},{"actor":"RUS","role":"initiator"},
                 {"actor":"JPN","role":"affected"},{"actor":"JPN","role":"target"}]}
                """
                        .formatted(members);
        return EventCodec.decode(json.getBytes(StandardCharsets.UTF_8));
    }
}

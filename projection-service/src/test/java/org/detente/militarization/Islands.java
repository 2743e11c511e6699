package org.detente.militarization;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Parsed;
import org.detente.projection.EventFact;

/** Events about the forces on the islands, as they are logged. */
final class Islands {
    static final Instant RECORDED = Instant.parse("2026-11-01T10:00:00Z");

    static final String DIVISION =
            event(
                    """
                    "stage":"deployed","category":"personnel","holding":"18th-division","personnel":3500,
                    "unit":"18th Machine Gun Artillery Division","occurred":"../2017-03",
                    "title":"The 18th division is on the islands"
                    """,
                    "footnote 22");
    static final String BM_21 =
            event(
                    """
                    "stage":"deployed","category":"artillery","holding":"bm-21","system":"BM-21 Grad",
                    "occurred":"../2017-03","title":"BM-21 rocket launchers are on the islands"
                    """,
                    "footnote 23");
    static final String BASTION = missiles("Bastion", 300);
    static final String BAL = missiles("Bal", 130);
    static final String TOR =
            event(
                    """
                    "stage":"announced","category":"air-defence","system":"Tor-M2","occurred":"2017-03",
                    "title":"Tor-M2 is to protect the units on the islands"
                    """,
                    "footnote 22");
    static final List<String> ALL = List.of(DIVISION, BM_21, BASTION, BAL, TOR);

    private Islands() {}

    private static String missiles(String system, int rangeKm) {
        return event(
                """
                "stage":"deployed","category":"missiles","system":"%s","claimedRangeKm":%d,
                "claimedRole":"coastal-defence","claimedPosture":"defensive","occurred":"2016-11~",
                "announced":"2017-03","title":"%s coastal missiles deployed"
                """
                        .formatted(system, rangeKm, system),
                "footnote 16");
    }

    private static String event(String members, String locator) {
        return """
        {"kind":"deployment","territory":"nt-sk","places":["nt-sk"],%s,
         "participants":[{"actor":"RUS","role":"initiator"},{"actor":"JPN","role":"target"}],
         "sources":[{"citation":"Hirose, Japan-Russia Relations (CSIS, 2018)","locator":"%s",
                     "reliability":"B","credibility":2}]}
        """
                .formatted(members, locator);
    }

    private static Parsed.Valid parse(String event) {
        Parsed parsed = EventCodec.parse(event.getBytes(StandardCharsets.UTF_8));
        if (parsed instanceof Parsed.Valid valid) {
            return valid;
        }
        throw new IllegalArgumentException(parsed.toString());
    }

    static EventFact fact(String event) {
        Parsed.Valid valid = parse(event);
        return new EventFact(valid.id(), valid.event(), RECORDED);
    }
}

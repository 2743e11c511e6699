package org.detente.projection;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Parsed;

/** Facts for the tests of folds, written as an event is. */
public final class StatedFact {
    private static final Instant RECORDED = Instant.parse("2026-01-01T00:00:00Z");

    private StatedFact() {}

    /**
     * A fact between Japan, which acts, and Russia.
     *
     * @param members of the kind, with the kind: {@code 'kind':'office',…} in single quotes
     */
    public static EventFact of(String occurred, String members) {
        return between("initiator", "target", occurred, members);
    }

    /** A fact in which Japan and Russia take part alike. */
    public static EventFact mutual(String occurred, String members) {
        return between("participant", "participant", occurred, members);
    }

    private static EventFact between(String first, String second, String occurred, String members) {
        String event =
                "{%s,'occurred':'%s','title':'%s','participants':[{'actor':'JPN','role':'%s'},{'actor':'RUS','role':'%s'}],'sources':[{'citation':'test'}]}"
                        .formatted(members, occurred, "On " + occurred, first, second)
                        .replace('\'', '"');
        Parsed parsed = EventCodec.parse(event.getBytes(StandardCharsets.UTF_8));
        if (parsed instanceof Parsed.Valid valid) {
            return new EventFact(valid.id(), valid.event(), RECORDED);
        }
        throw new IllegalArgumentException(event + " " + parsed);
    }

    /** The same facts in another order, for each of ten seeds. */
    public static List<List<EventFact>> shuffled(List<EventFact> facts) {
        List<List<EventFact>> orders = new ArrayList<>();
        for (long seed = 1; seed <= 10; seed++) {
            List<EventFact> order = new ArrayList<>(facts);
            Collections.shuffle(order, Random.from(new SplittableRandom(seed)));
            orders.add(order);
        }
        return orders;
    }
}

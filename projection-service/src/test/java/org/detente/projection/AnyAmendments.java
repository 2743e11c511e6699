package org.detente.projection;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.detente.event.DiplomaticEvent;
import org.detente.event.amendment.Amendment;
import org.detente.event.amendment.Correction;
import org.detente.event.amendment.EventId;
import org.detente.event.amendment.Link;
import org.detente.event.amendment.Reinstatement;
import org.detente.event.amendment.Retraction;
import org.detente.event.fixture.AnyEvent;

/** Seeded amendments of the events of a history. */
final class AnyAmendments {
    private static final int ONE_FOR = 3;

    private final SplittableRandom random;
    private final Iterator<DiplomaticEvent> contents;
    private final Map<UUID, SortedSet<EventId>> heads = new TreeMap<>();
    private final Map<UUID, List<EventId>> versions = new TreeMap<>();
    private final List<UUID> events = new ArrayList<>();

    AnyAmendments(long seed) {
        this.random = new SplittableRandom(seed);
        this.contents = AnyEvent.stream(seed + 1_000_000).iterator();
    }

    List<LogRecord> into(List<LogRecord> history) {
        List<LogRecord> amended = new ArrayList<>();
        for (LogRecord first : history) {
            amended.add(first);
            EventId id = EventId.from(first.id());
            events.add(first.id());
            heads.put(first.id(), new TreeSet<>(List.of(id)));
            versions.put(first.id(), new ArrayList<>(List.of(id)));
            if (random.nextInt(ONE_FOR) == 0) {
                amended.add(amend(first));
            }
        }
        return amended;
    }

    private LogRecord amend(LogRecord latest) {
        // half of them of few events, so that some have long histories
        UUID event =
                events.get(
                        random.nextInt(
                                random.nextBoolean() ? events.size() : 1 + events.size() / 20));
        SortedSet<EventId> newest = heads.getOrDefault(event, new TreeSet<>());
        List<EventId> all = versions.getOrDefault(event, List.of());
        List<EventId> seen =
                random.nextInt(4) == 0
                        ? List.of(all.get(random.nextInt(all.size())))
                        : List.copyOf(newest);
        Amendment amendment = any(EventId.from(event), seen);
        LogRecord logged =
                Histories.amendment(
                        amendment, latest.recorded().plusSeconds(random.nextInt(1, 12_000)));
        EventId id = EventId.from(logged.id());
        newest.removeAll(seen);
        newest.add(id);
        all.add(id);
        return logged;
    }

    private Amendment any(EventId event, List<EventId> seen) {
        String reason = "reason " + random.nextInt();
        return switch (random.nextInt(6)) {
            case 0, 1 -> new Correction(event, seen, reason, contents.next());
            case 2 -> new Retraction(event, seen, reason);
            case 3 -> new Reinstatement(event, seen, reason);
            default ->
                    new Link(
                            event,
                            seen,
                            reason,
                            random.nextBoolean() ? Link.Relation.SAME_AS : Link.Relation.RELATED,
                            EventId.from(events.get(random.nextInt(Math.min(3, events.size())))),
                            random.nextInt(3) == 0 ? Link.Action.REMOVE : Link.Action.ADD);
        };
    }
}

package org.detente.system.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.detente.event.amendment.Correction;
import org.detente.event.codec.ContentId;
import org.detente.event.codec.EventCodec;

/** Holds every acknowledgement of a run. */
final class Ledger {
    private final List<Acknowledgement> all = new ArrayList<>();
    private final List<Acknowledgement> covered = new ArrayList<>();
    private final Set<UUID> ids = new HashSet<>();
    private final Map<UUID, Set<UUID>> sentTo = new HashMap<>();
    private final Map<UUID, Set<UUID>> contentsSentTo = new HashMap<>();
    private final List<Amended> amended = new ArrayList<>();
    private Position end = Position.NOTHING;

    synchronized void add(Acknowledgement acknowledgement) {
        all.add(acknowledgement);
        ids.add(acknowledgement.id());
        if (!acknowledgement.covering().isNothing()) {
            covered.add(acknowledgement);
            end = end.with(acknowledgement.covering());
        }
    }

    /** An amendment is about to be sent; nobody but us amends anything. */
    synchronized void sent(AmendmentDraft draft) {
        sentTo.computeIfAbsent(draft.event(), _ -> new HashSet<>()).add(draft.id());
        if (draft.amendment() instanceof Correction correction) {
            contentsSentTo
                    .computeIfAbsent(draft.event(), _ -> new HashSet<>())
                    .add(ContentId.of(EventCodec.canonical(correction.content())));
        }
    }

    synchronized void add(Amended acknowledgement) {
        amended.add(acknowledgement);
        end = end.with(acknowledgement.covering());
    }

    /** Ids of all amendments of the event that were sent, acknowledged or not. */
    synchronized Set<UUID> sentTo(UUID event) {
        return Set.copyOf(sentTo.getOrDefault(event, Set.of()));
    }

    /** Ids of the contents that the event may show. */
    synchronized Set<UUID> contentsOf(UUID event) {
        Set<UUID> contents = new HashSet<>(contentsSentTo.getOrDefault(event, Set.of()));
        contents.add(event);
        return contents;
    }

    synchronized List<Amended> amended() {
        return List.copyOf(amended);
    }

    /** Any amendment that was acknowledged. */
    synchronized Optional<Amended> anyAmended(RandomGenerator dice) {
        return amended.isEmpty()
                ? Optional.empty()
                : Optional.of(amended.get(dice.nextInt(amended.size())));
    }

    /** Any acknowledgement that came with a position. */
    synchronized Optional<Acknowledgement> any(RandomGenerator dice) {
        return covered.isEmpty()
                ? Optional.empty()
                : Optional.of(covered.get(dice.nextInt(covered.size())));
    }

    synchronized List<Acknowledgement> all() {
        return List.copyOf(all);
    }

    synchronized Set<UUID> ids() {
        return Set.copyOf(ids);
    }

    /** Covers every acknowledgement that came with a position. */
    synchronized Position end() {
        return end;
    }
}

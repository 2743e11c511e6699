package org.detente.system.chaos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Holds every acknowledgement of a run. */
final class Ledger {
    private final List<Acknowledgement> all = new ArrayList<>();
    private final List<Acknowledgement> covered = new ArrayList<>();
    private final Set<UUID> ids = new HashSet<>();
    private Position end = Position.NOTHING;

    synchronized void add(Acknowledgement acknowledgement) {
        all.add(acknowledgement);
        ids.add(acknowledgement.id());
        if (!acknowledgement.covering().isNothing()) {
            covered.add(acknowledgement);
            end = end.with(acknowledgement.covering());
        }
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

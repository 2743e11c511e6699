package org.detente.militarization;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.detente.event.PlaceId;
import org.detente.event.reference.Places;

/** Which places a place belongs to and which belong to it, by the register of places. */
final class Lineage {
    private Lineage() {}

    /** The groups that a place belongs to, nearest first. */
    static List<PlaceId> groupsOf(PlaceId place) {
        Set<PlaceId> groups = new LinkedHashSet<>();
        Optional<PlaceId> group = parentOf(place);
        while (group.isPresent() && groups.add(group.get())) {
            group = parentOf(group.get());
        }
        return List.copyOf(groups);
    }

    private static Optional<PlaceId> parentOf(PlaceId place) {
        return Places.find(place).flatMap(Places.Place::parent);
    }

    /** The places that belong to a place, directly or through others. */
    static Set<PlaceId> partsOf(PlaceId place) {
        Set<PlaceId> parts = new LinkedHashSet<>();
        List<PlaceId> open = new ArrayList<>(List.of(place));
        while (!open.isEmpty()) {
            for (Places.Place part : Places.partsOf(open.removeLast())) {
                if (parts.add(part.id())) {
                    open.add(part.id());
                }
            }
        }
        return parts;
    }

    /**
     * The territories that a fact about {@code place} concerns: itself and its groups, for which it
     * counts, and its parts, on which it is shown apart.
     */
    static Set<PlaceId> concernedBy(PlaceId place) {
        Set<PlaceId> concerned = new LinkedHashSet<>();
        concerned.add(place);
        concerned.addAll(groupsOf(place));
        concerned.addAll(partsOf(place));
        return concerned;
    }
}

package org.detente.event.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.event.ActorId;
import org.detente.event.PlaceId;

/**
 * The register of places. A disputed place carries every claimant's names and never appears as
 * plainly one state's; ids outside the register are allowed and have no names.
 */
public final class Places {
    private static final Table TABLE = Table.load(Places.class, "/reference/places.tsv");
    private static final Map<PlaceId, Place> BY_ID = new LinkedHashMap<>();

    static {
        for (Map<String, String> row : TABLE.rows()) {
            Place place = Place.from(row);
            BY_ID.put(place.id(), place);
        }
    }

    private Places() {}

    public static String version() {
        return TABLE.version();
    }

    public static Optional<Place> find(PlaceId id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** Every place, in register order. */
    public static List<Place> all() {
        return List.copyOf(BY_ID.values());
    }

    /** The places that belong to a group, in register order. */
    public static List<Place> partsOf(PlaceId group) {
        return BY_ID.values().stream()
                .filter(place -> place.parent().equals(Optional.of(group)))
                .toList();
    }

    /** A name of a place in a language; a disputed place has several in one language. */
    public record Name(String language, String name) {}

    /**
     * One row of the register.
     *
     * @param parent the group it belongs to
     * @param administeredBy who administers it in fact; says nothing about right
     * @param claimedBy every actor that claims it; more than one means disputed
     */
    public record Place(
            PlaceId id,
            Optional<PlaceId> parent,
            List<Name> names,
            Optional<ActorId> administeredBy,
            List<ActorId> claimedBy) {
        private static Place from(Map<String, String> row) {
            return new Place(
                    new PlaceId(Table.cell(row, "id")),
                    text(row, "parent").map(PlaceId::new),
                    Stream.of(Table.cell(row, "names").split("\\|")).map(Place::name).toList(),
                    text(row, "administered_by").map(ActorId::new),
                    text(row, "claimed_by").stream()
                            .flatMap(ids -> Stream.of(ids.split(" ")))
                            .map(ActorId::new)
                            .toList());
        }

        private static Name name(String cell) {
            int equals = cell.indexOf('=');
            return new Name(cell.substring(0, equals), cell.substring(equals + 1));
        }

        private static Optional<String> text(Map<String, String> row, String column) {
            return Optional.of(Table.cell(row, column)).filter(text -> !text.isEmpty());
        }

        public boolean disputed() {
            return claimedBy.size() > 1;
        }
    }
}

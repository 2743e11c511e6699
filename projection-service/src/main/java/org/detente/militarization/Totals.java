package org.detente.militarization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.detente.event.PlaceId;

/**
 * Adds up holdings. A name that is used both for a group and for places in it is one holding seen
 * at two grains (a division "on the islands", its regiment on one of them): then the larger figure
 * of each measure counts, not both.
 */
final class Totals {
    private final PlaceId territory;
    private final SortedMap<String, SortedMap<PlaceId, Band>> byName = new TreeMap<>();
    private final SortedMap<String, Band> sums = new TreeMap<>();

    /** The sum of nothing yet, for a territory and its parts. */
    Totals(PlaceId territory) {
        this.territory = territory;
    }

    /** Sets the strength of a holding, new or known. */
    void put(HoldingId holding, Band band) {
        SortedMap<PlaceId, Band> grains =
                byName.computeIfAbsent(holding.holding(), _ -> new TreeMap<>());
        grains.put(holding.territory(), band);
        sums.put(holding.holding(), whole(grains).larger(parts(grains)));
    }

    private Band whole(Map<PlaceId, Band> grains) {
        return grains.getOrDefault(territory, Band.NOTHING);
    }

    private Band parts(Map<PlaceId, Band> grains) {
        Band parts = Band.NOTHING;
        for (Map.Entry<PlaceId, Band> grain : grains.entrySet()) {
            boolean isPart = !grain.getKey().equals(territory);
            parts = isPart ? parts.plus(grain.getValue()) : parts;
        }
        return parts;
    }

    /** The strength of all holdings together. */
    Band sum() {
        Band sum = Band.NOTHING;
        for (Band ofName : sums.values()) {
            sum = sum.plus(ofName);
        }
        return sum;
    }

    /** How many holdings are present, each place counted. */
    int present() {
        int present = 0;
        for (Map<PlaceId, Band> grains : byName.values()) {
            for (Band band : grains.values()) {
                present += band.isPresent() ? 1 : 0;
            }
        }
        return present;
    }

    /** The holdings that make up a measure, each marked whether it counts in the sum. */
    List<Contribution> contributions(Measure measure) {
        List<Contribution> contributions = new ArrayList<>();
        byName.forEach((name, grains) -> {
            boolean wholeCounts =
                    whole(grains).value().at(measure) >= parts(grains).value().at(measure);
            grains.forEach((place, band) -> {
                if (band.max().at(measure) > 0) {
                    contributions.add(
                            new Contribution(
                                    new HoldingId(place, name),
                                    band.at(measure),
                                    place.equals(territory) == wholeCounts));
                }
            });
        });
        return contributions;
    }

    /**
     * What a holding adds to a measure.
     *
     * @param counts whether it is in the total; not if the same holding is counted at another grain
     */
    record Contribution(HoldingId holding, Quantity quantity, boolean counts) {}
}

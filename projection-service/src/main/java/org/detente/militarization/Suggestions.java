package org.detente.militarization;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.detente.event.PlaceId;
import org.detente.event.reference.Places;
import org.detente.event.reference.Table;

/** Known places whose id, a part of it, or a name is close to what somebody wrote. */
final class Suggestions {
    private static final int MOST = 4;
    private static final int TYPOS_MIN = 2;
    private static final int LETTERS_PER_TYPO = 3;
    private static final int LETTERS_MAX = 80;

    private static final List<String> REGISTER =
            Table.load(Places.class, "/reference/places.tsv").rows().stream()
                    .map(row -> Table.cell(row, "id"))
                    .toList();

    private Suggestions() {}

    /**
     * The nearest first; the first of all where none is near.
     *
     * @param further ids besides those of the register
     */
    static List<String> near(String written, Collection<String> further) {
        String wanted =
                written.substring(0, Math.min(written.length(), LETTERS_MAX))
                        .toLowerCase(Locale.ROOT);
        Set<String> known = new LinkedHashSet<>(further);
        known.addAll(REGISTER);
        int typos = Math.max(TYPOS_MIN, wanted.length() / LETTERS_PER_TYPO);
        List<String> near =
                known.stream()
                        .map(id -> new Candidate(id, distance(wanted, id)))
                        .filter(candidate -> candidate.distance() <= typos)
                        .sorted(
                                Comparator.comparingInt(Candidate::distance)
                                        .thenComparing(Candidate::id))
                        .map(Candidate::id)
                        .limit(MOST)
                        .toList();
        return near.isEmpty() ? known.stream().limit(MOST).toList() : near;
    }

    private record Candidate(String id, int distance) {}

    private static int distance(String wanted, String id) {
        Optional<Places.Place> place = Places.find(new PlaceId(id));
        Stream<String> names =
                place.map(Places.Place::names).orElse(List.of()).stream()
                        .map(name -> name.name().toLowerCase(Locale.ROOT));
        return Stream.of(Stream.of(id), Stream.of(id.split("-")), names)
                .flatMap(alias -> alias)
                .mapToInt(alias -> edits(wanted, alias))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Levenshtein's distance. */
    private static int edits(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int at = 0; at < before.length; at++) {
            before[at] = at;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] now = new int[before.length];
            now[0] = row;
            for (int at = 1; at < now.length; at++) {
                int replaced = one.charAt(row - 1) == other.charAt(at - 1) ? 0 : 1;
                now[at] =
                        Math.min(before[at - 1] + replaced, 1 + Math.min(before[at], now[at - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}

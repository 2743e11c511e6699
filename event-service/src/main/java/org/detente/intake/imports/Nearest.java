package org.detente.intake.imports;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word that somebody may have meant: the fewest letters changed, put in or left out. */
final class Nearest {
    private Nearest() {}

    /** The nearest of the words, if one is near: at most a third of its letters are others. */
    static Optional<String> to(String word, Collection<String> words) {
        return words.stream()
                .min(
                        Comparator.comparingInt((String each) -> distance(word, each))
                                .thenComparing(Comparator.naturalOrder()))
                .filter(nearest -> 3 * distance(word, nearest) <= Math.max(3, nearest.length()));
    }

    /** Levenshtein's, whatever the case of letters. */
    static int distance(String one, String other) {
        String left = one.toLowerCase(Locale.ROOT);
        String right = other.toLowerCase(Locale.ROOT);
        int[] above = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] here = new int[right.length() + 1];
            here[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                boolean same = left.charAt(row - 1) == right.charAt(column - 1);
                here[column] =
                        Math.min(
                                above[column - 1] + (same ? 0 : 1),
                                1 + Math.min(above[column], here[column - 1]));
            }
            above = here;
        }
        return above[right.length()];
    }
}

package org.detente.militarization;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.detente.event.Deployment;
import org.detente.event.PlaceId;
import org.detente.event.Slug;

/** What claims must share to be about the same forces: the territory and the holding's name. */
record HoldingId(PlaceId territory, String holding) implements Comparable<HoldingId> {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Comparator<HoldingId> ORDER =
            Comparator.comparing(HoldingId::territory).thenComparing(HoldingId::holding);

    /** The holding that the event names, else the name made of its system, else of its unit. */
    static HoldingId of(Deployment deployment) {
        Slug named = deployment.holding();
        if (named != null) {
            return new HoldingId(deployment.territory(), named.value());
        }
        String system = deployment.system();
        String unit = deployment.unit();
        String text = system != null ? system : unit != null ? unit : "";
        return new HoldingId(deployment.territory(), nameFrom(text));
    }

    private static String nameFrom(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String joined = NO_WORD.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        int from = joined.startsWith("-") ? 1 : 0;
        int to = joined.length() - (joined.endsWith("-") && joined.length() > from ? 1 : 0);
        return to > from ? joined.substring(from, to) : "unnamed";
    }

    @Override
    public int compareTo(HoldingId other) {
        return ORDER.compare(this, other);
    }
}

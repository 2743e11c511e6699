package org.detente.event.reference;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.detente.event.Source;

/**
 * How much an event's evidence counts, from the Admiralty grades of its best source: a factor for
 * credibility times a factor for reliability, in millionths.
 */
public final class Confidence {
    private static final Table TABLE = Table.load(Confidence.class, "/reference/confidence.tsv");
    private static final Map<String, Integer> THOUSANDTHS = new HashMap<>();

    static {
        for (Map<String, String> row : TABLE.rows()) {
            THOUSANDTHS.put(
                    Table.cell(row, "scale") + Table.cell(row, "grade"),
                    Integer.valueOf(Table.cell(row, "thousandths")));
        }
    }

    private Confidence() {}

    public static String version() {
        return TABLE.version();
    }

    /** Confidence in millionths, 0 to 1,000,000, of the best of the sources. */
    public static int millionths(Collection<Source> sources) {
        return sources.stream().mapToInt(Confidence::millionths).max().orElse(0);
    }

    private static int millionths(Source source) {
        return factor("credibility" + source.credibility())
                * factor("reliability" + source.reliability().name());
    }

    private static int factor(String grade) {
        Integer thousandths = THOUSANDTHS.get(grade);
        if (thousandths == null) {
            throw new IllegalStateException("no confidence for grade " + grade);
        }
        return thousandths;
    }
}

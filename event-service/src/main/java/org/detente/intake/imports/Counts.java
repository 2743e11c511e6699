package org.detente.intake.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** How many rows have which fate. */
record Counts(@JsonProperty("new") long fresh, long same, long duplicate, long rejected) {
    static Counts of(List<Long> byFate) {
        return new Counts(
                byFate.get(Fate.NEW.ordinal()),
                byFate.get(Fate.SAME.ordinal()),
                byFate.get(Fate.DUPLICATE.ordinal()),
                byFate.get(Fate.REJECTED.ordinal()));
    }

    long of(Fate fate) {
        return switch (fate) {
            case NEW -> fresh;
            case SAME -> same;
            case DUPLICATE -> duplicate;
            case REJECTED -> rejected;
        };
    }

    long rows() {
        return fresh + same + duplicate + rejected;
    }
}

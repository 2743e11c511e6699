package org.detente.temperature;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.detente.event.CameoCode;
import org.detente.event.reference.Table;
import org.jspecify.annotations.Nullable;

/** Parameters, labels and scores of the models, from versioned tables. */
final class Parameters {
    private static final Table VALUES = Table.load(Parameters.class, "/temperature/parameters.tsv");
    private static final Table LABELS = Table.load(Parameters.class, "/temperature/labels.tsv");
    private static final Table SCORES =
            Table.load(Parameters.class, "/temperature/stock-scores.tsv");
    private static final Map<String, BigDecimal> BY_NAME = new TreeMap<>();
    private static final Map<String, Long> SCORE_MICRO = new TreeMap<>();

    static {
        VALUES.rows()
                .forEach(row ->
                        BY_NAME.put(
                                Table.cell(row, "parameter"),
                                new BigDecimal(Table.cell(row, "value"))));
        SCORES.rows()
                .forEach(row ->
                        SCORE_MICRO.put(Table.cell(row, "code"), micro(Table.cell(row, "score"))));
    }

    private Parameters() {}

    static String version() {
        return VALUES.version();
    }

    static String labelsVersion() {
        return LABELS.version();
    }

    static String scoresVersion() {
        return SCORES.version();
    }

    /** w0 of the decayed mean, in millionths. */
    static long priorWeightMicro() {
        return value("prior_weight").movePointRight(6).longValueExact();
    }

    static int halfLifeDays(Model model) {
        return value(model == Model.FLOW ? "half_life_flow" : "half_life_decayed_mean")
                .intValueExact();
    }

    /** N of the stock model. */
    static int stockBound() {
        return value("stock_bound").intValueExact();
    }

    private static BigDecimal value(String name) {
        BigDecimal value = BY_NAME.get(name);
        if (value == null) {
            throw new IllegalStateException("no parameter " + name);
        }
        return value;
    }

    /** The stock model's I0 of a code, in millionths, and of its parent where it has none. */
    static long stockScoreMicro(CameoCode code) {
        for (int length = code.value().length(); length >= 2; length--) {
            Long score = SCORE_MICRO.get(code.value().substring(0, length));
            if (score != null) {
                return score;
            }
        }
        return 0;
    }

    /** The word for a value, in millionths; empty for models that have no words. */
    static String label(Model model, long valueMicro) {
        return band(model, valueMicro).map(Band::label).orElse("");
    }

    /**
     * A stretch of values with one word.
     *
     * @param upper where the next one begins; null for the highest
     */
    record Band(String label, BigDecimal lower, @Nullable BigDecimal upper) {}

    /** The band of a value, in millionths; empty for models that have no words. */
    static Optional<Band> band(Model model, long valueMicro) {
        BigDecimal upper = null;
        for (Map<String, String> row : LABELS.rows()) {
            if (Table.cell(row, "model").equals(model.wireName())) {
                BigDecimal lower = new BigDecimal(Table.cell(row, "from"));
                long from = micro(Table.cell(row, "from"));
                boolean inclusive = Table.cell(row, "inclusive").equals("yes");
                if (valueMicro > from || (inclusive && valueMicro == from)) {
                    return Optional.of(new Band(Table.cell(row, "label"), lower, upper));
                }
                upper = lower;
            }
        }
        return Optional.empty();
    }

    private static long micro(String decimal) {
        return new BigDecimal(decimal).movePointRight(6).longValueExact();
    }
}

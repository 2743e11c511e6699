package org.detente.sanctions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.event.Extent;
import org.detente.event.MeasureType;
import org.detente.event.reference.Table;

/** How hard sanctions are, by a versioned table. */
final class Severity {
    static final Severity CURRENT = new Severity("/sanctions/severity.tsv");

    private final String version;
    private final List<Rule> rules;

    private Severity(String resource) {
        Table table = Table.load(Severity.class, resource);
        this.version = table.version();
        this.rules = table.rows().stream().map(Rule::of).toList();
    }

    /**
     * A row of the table.
     *
     * @param measures that must all be active; of any extent where it is empty
     */
    record Rule(int severity, String id, List<Needed> measures, String says) {
        private static Rule of(Map<String, String> row) {
            return new Rule(
                    Integer.parseInt(Table.cell(row, "severity")),
                    Table.cell(row, "rule"),
                    Stream.of(Table.cell(row, "measures").split(" "))
                            .filter(text -> !text.isEmpty())
                            .map(Needed::of)
                            .toList(),
                    Table.cell(row, "says"));
        }

        private boolean holds(Map<MeasureType, Extent> active) {
            return measures.stream().allMatch(needed -> needed.isIn(active));
        }
    }

    /** A measure that a rule asks for. */
    record Needed(MeasureType type, Optional<Extent> extent) {
        private static Needed of(String text) {
            int colon = text.indexOf(':');
            String type = colon < 0 ? text : text.substring(0, colon);
            return new Needed(
                    MeasureType.valueOf(type.toUpperCase(Locale.ROOT).replace('-', '_')),
                    colon < 0
                            ? Optional.empty()
                            : Optional.of(
                                    Extent.valueOf(
                                            text.substring(colon + 1).toUpperCase(Locale.ROOT))));
        }

        private boolean isIn(Map<MeasureType, Extent> active) {
            Extent found = active.get(type);
            return found != null && extent.map(found::equals).orElse(true);
        }
    }

    String version() {
        return version;
    }

    /** The rule that decides; empty where nothing is in force or threatened. */
    Optional<Rule> of(Regime.Status status, Map<MeasureType, Extent> inForce) {
        return switch (status) {
            case IN_FORCE -> rules.stream().filter(rule -> rule.holds(inForce)).findFirst();
            case THREATENED -> rules.stream().filter(rule -> rule.measures().isEmpty()).findFirst();
            case UNSTATED, SUSPENDED, EASED_AWAY, LIFTED, EXPIRED -> Optional.empty();
        };
    }
}

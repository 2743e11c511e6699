package org.detente.duplicates;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.detente.event.reference.Table;

/** What speaks for one happening told twice, and how much: two versioned tables. */
final class Rules {
    static final Rules CURRENT = new Rules();

    private final Table rules = Table.load(Rules.class, "/duplicates/rules.tsv");
    private final Table parameters = Table.load(Rules.class, "/duplicates/parameters.tsv");
    private final List<Rule> rows = rules.rows().stream().map(Rule::of).toList();
    private final Map<String, Integer> values =
            parameters.rows().stream()
                    .collect(
                            Collectors.toMap(
                                    row -> Table.cell(row, "name"),
                                    row -> Integer.valueOf(Table.cell(row, "value"))));

    private Rules() {
        for (Rule rule : rows) {
            // a row that no comparison knows would give its points to nobody
            Likeness.Test.of(rule.id());
        }
    }

    /** A row of the table. */
    record Rule(String group, String id, int points, String says) {
        private static Rule of(Map<String, String> row) {
            return new Rule(
                    Table.cell(row, "group"),
                    Table.cell(row, "rule"),
                    Integer.parseInt(Table.cell(row, "points")),
                    Table.cell(row, "says"));
        }
    }

    String version() {
        return rules.version();
    }

    /** The rules; within a group those before others win. */
    List<Rule> rules() {
        return rows;
    }

    int likelyFrom() {
        return value("likely_from");
    }

    int possibleFrom() {
        return value("possible_from");
    }

    int nearDays() {
        return value("near_days");
    }

    int windowDays() {
        return value("window_days");
    }

    int titlesAlikePercent() {
        return value("titles_alike_percent");
    }

    int titlesSimilarPercent() {
        return value("titles_similar_percent");
    }

    int comparedMax() {
        return value("compared_max");
    }

    int listedMax() {
        return value("listed_max");
    }

    private int value(String name) {
        Integer value = values.get(name);
        if (value == null) {
            throw new IllegalStateException(parameters.version() + " has no " + name);
        }
        return value;
    }
}

package org.detente.activities;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.detente.projection.EventFact;
import org.jspecify.annotations.Nullable;

/** Writes the table {@code joint_activity}. */
final class ActivityTable {
    static final String CONTENT = "select to_jsonb(a)::text from joint_activity a";

    private static final String SAVE =
            """
            update joint_activity a
            set plan = n.plan, plans = n.plans::text[], status = n.status, iati_code = n.iati_code,
                relationships = n.relationships::text[], blocked = n.blocked,
                last_step = n.last_step, first_on = n.first_on, settled_on = n.settled_on,
                known_on = n.known_on, document = n.document
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::bool[],
                        ?::date[], ?::date[], ?::date[], ?::date[], ?::text[])
                as n(id, plan, plans, status, iati_code, relationships, blocked, last_step, first_on,
                     settled_on, known_on, document)
            where a.id = n.id
            """;

    private final ActivityRules rules;
    private final LockedRows locked = new LockedRows("joint_activity");

    ActivityTable(ActivityRules rules) {
        this.rules = rules;
    }

    void lock(Connection transaction, List<String> ids) throws SQLException {
        locked.lock(transaction, ids);
    }

    /** A row: the activity and the days from which its facts hold. */
    record Row(Activity activity, LocalDate firstOn, LocalDate settledOn, LocalDate knownOn) {
        /** The row of an activity with at least one fact. */
        static Row of(Activity activity, List<EventFact> facts) {
            List<LocalDate> happened =
                    facts.stream().map(fact -> fact.event().occurred().middle()).sorted().toList();
            List<LocalDate> known =
                    facts.stream().map(fact -> fact.event().announcedDay()).sorted().toList();
            return new Row(activity, happened.getFirst(), happened.getLast(), known.getLast());
        }
    }

    /** Writes rows that are locked. */
    void save(Connection transaction, List<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        Columns<Row> columns = new Columns<>(transaction, rows);
        columns.add("text", row -> row.activity().id());
        columns.add("text", row -> row.activity().plan());
        columns.add("text", row -> Columns.arrayOf(row.activity().plans()));
        columns.add("text", row -> row.activity().status().wireName());
        columns.add("int4", row -> iatiCode(row.activity().status()));
        columns.add("text", row -> Columns.arrayOf(row.activity().relationships()));
        columns.add("bool", row -> !row.activity().openBlockages().isEmpty());
        columns.add("date", row -> row.activity().lastStep());
        columns.add("date", Row::firstOn);
        columns.add("date", Row::settledOn);
        columns.add("date", Row::knownOn);
        columns.add("text", row -> ActivityDocument.of(row.activity()));
        columns.execute(SAVE);
    }

    /** Removes the rows of activities that no fact speaks of any more. */
    void delete(Connection transaction, List<String> ids) throws SQLException {
        locked.delete(transaction, ids);
    }

    private @Nullable Integer iatiCode(Status status) {
        OptionalInt code = rules.iatiCode(status);
        return code.isPresent() ? code.getAsInt() : null;
    }
}

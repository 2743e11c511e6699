package org.detente.activities;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.detente.event.PlanItem;

/** Writes the table {@code economic_deal}. */
final class DealTable {
    static final String CONTENT = "select to_jsonb(d)::text from economic_deal d";

    private static final String SAVE =
            """
            update economic_deal d
            set status = n.status, activities = n.activities::text[], plans = n.plans::text[],
                document = n.document
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as n(id, status, activities, plans, document)
            where d.id = n.id
            """;

    private final LockedRows locked = new LockedRows("economic_deal");

    void lock(Connection transaction, List<String> ids) throws SQLException {
        locked.lock(transaction, ids);
    }

    /** Writes rows that are locked. */
    void save(Connection transaction, List<Deal> deals) throws SQLException {
        if (deals.isEmpty()) {
            return;
        }
        Columns<Deal> columns = new Columns<>(transaction, deals);
        columns.add("text", Deal::id);
        columns.add("text", deal -> deal.status().wireName());
        columns.add("text", deal -> Columns.arrayOf(deal.activities()));
        columns.add(
                "text",
                deal ->
                        Columns.arrayOf(
                                deal.planItems().stream().map(PlanItem::plan).distinct().toList()));
        columns.add("text", ActivityDocument::of);
        columns.execute(SAVE);
    }

    /** Removes the rows of deals that no fact speaks of any more. */
    void delete(Connection transaction, List<String> ids) throws SQLException {
        locked.delete(transaction, ids);
    }
}

package org.detente.projection;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** Parks records and looks at what became of them. */
@ApplicationScoped
class Parking {
    private final DataSource dataSource;
    private final EmptyTables tables;
    private final Checksums checksums;
    private final ParkedTable parked;

    Parking(DataSource dataSource, EmptyTables tables, Checksums checksums, ParkedTable parked) {
        this.dataSource = dataSource;
        this.tables = tables;
        this.checksums = checksums;
        this.parked = parked;
    }

    VersionSchema schema() {
        return new VersionSchema(dataSource, new EmptyTables.TestSet().schema());
    }

    /** The projection, ill with what it cannot apply. */
    Ailing ailing(String projection, Predicate<EventChange> illness) {
        return tables.projections().stream()
                .filter(each -> each.name().equals(projection))
                .map(each -> new Ailing(each, illness))
                .findFirst()
                .orElseThrow();
    }

    /** All projections, the ill one among them. */
    List<Projection> instead(Ailing ailing) {
        List<Projection> projections = new ArrayList<>(tables.projections());
        projections.replaceAll(each -> each.name().equals(ailing.name()) ? ailing : each);
        return projections;
    }

    /** Checksums after the batches on empty tables. */
    Map<String, String> applied(List<PolledBatch> batches, List<Projection> projections)
            throws SQLException {
        tables.empty();
        BatchApplier applier = tables.applier(tables.cursors(), projections);
        for (PolledBatch batch : batches) {
            assertThat(applier.apply(EmptyTables.TOPIC_ID, batch))
                    .isEqualTo(BatchApplier.Outcome.APPLIED);
        }
        return checksums();
    }

    ParkedRecord only() throws SQLException {
        List<ParkedRecord> all = all();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    List<ParkedRecord> all() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return parked.list(connection, 10);
        }
    }

    Map<String, String> checksums() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return checksums.compute(connection);
        }
    }

    /** How many actions of operators are recorded. */
    long actions() throws SQLException {
        return Long.parseLong(text("select count(*) from detente.operator_action"));
    }

    void assertLastAction(String target, String outcome) throws SQLException {
        assertThat(
                        text(
                                "select concat_ws('|', set_name, action, target, outcome)"
                                        + " from detente.operator_action order by id desc limit 1"))
                .isEqualTo("main|parked|" + target + "|" + outcome);
    }

    private String text(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Backends.text(connection, query);
        }
    }
}

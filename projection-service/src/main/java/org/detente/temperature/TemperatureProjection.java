package org.detente.temperature;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.detente.projection.EventChange;
import org.detente.projection.EventFact;
import org.detente.projection.Projection;
import org.jspecify.annotations.Nullable;

/** Additive: a batch is folded to net deltas in memory, then written in a few statements. */
@ApplicationScoped
class TemperatureProjection implements Projection {
    private final ContributionTable contributions;
    private final CellTable cells;

    TemperatureProjection(ContributionTable contributions, CellTable cells) {
        this.contributions = contributions;
        this.cells = cells;
    }

    @Override
    public String name() {
        return "temperature";
    }

    @Override
    public void apply(Connection transaction, List<EventChange> changes) throws SQLException {
        List<Contribution> gone = contributions(changes, EventChange::before);
        List<Contribution> come = contributions(changes, EventChange::after);
        if (!gone.isEmpty()) {
            contributions.delete(transaction, gone);
        }
        if (!come.isEmpty()) {
            contributions.insert(transaction, come);
        }
        Map<CellTable.Key, CellTable.Delta> deltas = CellTable.deltas(gone, come);
        if (!deltas.isEmpty()) {
            cells.add(transaction, deltas);
        }
    }

    private static List<Contribution> contributions(
            List<EventChange> changes, Function<EventChange, @Nullable EventFact> side) {
        return changes.stream()
                .map(side)
                .filter(Objects::nonNull)
                .flatMap(fact -> TemperatureProjector.contributions(fact).stream())
                .toList();
    }

    @Override
    public List<String> contentQueries() {
        return List.of(
                """
                select concat_ws(' ', relationship, event_id, occurred_earliest, occurred_latest,
                       announced, extract(epoch from recorded), cameo, direction, via, weight_micro)
                from temperature_contribution
                """,
                """
                select concat_ws(' ', relationship, occurred_earliest, occurred_latest, announced,
                       recorded_day, cameo, direction, events, weight_micro)
                from temperature_cell
                """);
    }
}

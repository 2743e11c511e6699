package org.detente.temperature;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.detente.projection.EventChange;
import org.detente.projection.EventFact;
import org.detente.projection.Projection;

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
        Set<Contribution> gone = contributions(changes, EventChange::before);
        Set<Contribution> come = contributions(changes, EventChange::after);
        Set<Contribution> unchanged = new HashSet<>(gone);
        unchanged.retainAll(come);
        gone.removeAll(unchanged);
        come.removeAll(unchanged);
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

    private static Set<Contribution> contributions(
            List<EventChange> changes, Function<EventChange, List<EventFact>> side) {
        return changes.stream()
                .flatMap(change -> side.apply(change).stream())
                .flatMap(fact -> TemperatureProjector.contributions(fact).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Override
    public List<String> contentQueries() {
        return List.of(
                """
                select concat_ws(' ', relationship, event_id, extract(epoch from starts),
                       extract(epoch from ends), occurred_earliest, occurred_latest,
                       announced, extract(epoch from recorded), cameo, direction, via, weight_micro)
                from temperature_contribution
                """,
                """
                select concat_ws(' ', relationship, occurred_earliest, occurred_latest, announced,
                       recorded_day, cameo, direction, events, weight_micro)
                from temperature_cell where events <> 0 or weight_micro <> 0
                """);
    }
}

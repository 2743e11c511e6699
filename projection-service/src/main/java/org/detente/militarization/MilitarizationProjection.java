package org.detente.militarization;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.detente.event.PlaceId;
import org.detente.projection.EventChange;
import org.detente.projection.EventFact;
import org.detente.projection.FactIndex;
import org.detente.projection.Projection;

/** Keeps the level of every territory: each touched one is locked, its facts read and refolded. */
@ApplicationScoped
class MilitarizationProjection implements Projection {
    private final FactIndex facts = new FactIndex("territory_fact");
    private final TerritoryTable territories = new TerritoryTable();
    private final MilitarizationProjector projector = new MilitarizationProjector(Rules.CURRENT);

    @Override
    public String name() {
        return "militarization";
    }

    @Override
    public void apply(Connection transaction, List<EventChange> changes) throws SQLException {
        SortedSet<String> touched =
                facts.update(transaction, changes, MilitarizationProjection::keysOf);
        if (touched.isEmpty()) {
            return;
        }
        territories.lock(transaction, touched);
        List<TerritoryTable.Row> rows = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        facts.load(transaction, touched)
                .forEach((key, ofKey) -> {
                    if (ofKey.isEmpty()) {
                        gone.add(key);
                    } else {
                        rows.add(TerritoryTable.Row.from(forces(key, ofKey, Known.EVERYTHING)));
                    }
                });
        territories.save(transaction, rows);
        territories.delete(transaction, gone);
    }

    private static List<String> keysOf(EventFact fact) {
        return MilitarizationProjector.territoriesOf(fact).stream().map(PlaceId::value).toList();
    }

    private TerritoryForces forces(String key, List<EventFact> ofKey, Known known) {
        return projector.fold(new PlaceId(key), ofKey, known);
    }

    /** The forces of each territory as known at some time; territories without facts have none. */
    Map<PlaceId, TerritoryForces> load(Connection connection, List<PlaceId> ids, Known known)
            throws SQLException {
        SequencedMap<String, List<EventFact>> loaded =
                facts.load(connection, ids.stream().map(PlaceId::value).toList());
        return ids.stream()
                .collect(
                        Collectors.toMap(
                                id -> id,
                                id ->
                                        forces(
                                                id.value(),
                                                loaded.getOrDefault(id.value(), List.of()),
                                                known)));
    }

    @Override
    public List<String> contentQueries() {
        return List.of("select key || ' ' || event_id from territory_fact", TerritoryTable.CONTENT);
    }
}

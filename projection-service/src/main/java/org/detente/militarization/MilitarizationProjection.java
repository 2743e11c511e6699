package org.detente.militarization;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.detente.event.PlaceId;
import org.detente.projection.EventChange;
import org.detente.projection.EventFact;
import org.detente.projection.FactIndex;
import org.detente.projection.Projection;

/** Keeps the level of every territory: each touched one is locked, its facts read and refolded. */
@ApplicationScoped
class MilitarizationProjection implements Projection {
    private final FactIndex facts =
            new FactIndex("territory_fact", MilitarizationProjection::keysOf);
    private final TerritoryTable territories = new TerritoryTable();
    private final MilitarizationProjector projector = new MilitarizationProjector(Rules.CURRENT);

    @Override
    public String name() {
        return "militarization";
    }

    @Override
    public void apply(Connection transaction, List<EventChange> changes) throws SQLException {
        SortedSet<String> touched = facts.update(transaction, changes);
        if (touched.isEmpty()) {
            return;
        }
        territories.lock(transaction, touched);
        List<TerritoryTable.Row> rows = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        facts.load(transaction, touched, null)
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

    TerritoryForces forces(String key, List<EventFact> ofKey, Known known) {
        return projector.fold(new PlaceId(key), ofKey, known);
    }

    /** The forces of each territory as known at some time; a territory without facts has none. */
    Map<PlaceId, TerritoryForces> load(Connection connection, List<PlaceId> ids, Known known)
            throws SQLException {
        Map<PlaceId, TerritoryForces> forces = loadKnown(connection, ids, known);
        ids.forEach(
                id -> forces.computeIfAbsent(id, place -> forces(place.value(), List.of(), known)));
        return forces;
    }

    /** The same for those alone of which the log held a fact at that time. */
    Map<PlaceId, TerritoryForces> loadKnown(Connection connection, List<PlaceId> ids, Known known)
            throws SQLException {
        Map<PlaceId, TerritoryForces> forces = new LinkedHashMap<>();
        facts(connection, ids, known)
                .forEach((key, ofKey) -> {
                    if (!ofKey.isEmpty()) {
                        forces.put(new PlaceId(key), forces(key, ofKey, known));
                    }
                });
        return forces;
    }

    /** The facts of each territory as the log held them, in documented order. */
    Map<String, List<EventFact>> facts(Connection connection, Collection<PlaceId> ids, Known known)
            throws SQLException {
        return facts.load(
                connection, ids.stream().map(PlaceId::value).toList(), known.asOf().orElse(null));
    }

    /** The events that are facts of territories, or ever were. */
    Set<UUID> events(Connection connection, Collection<PlaceId> ids) throws SQLException {
        return facts.events(connection, ids.stream().map(PlaceId::value).toList());
    }

    /** The territories of which events are facts, or ever were, in their order. */
    List<PlaceId> territoriesOf(Connection connection, Collection<UUID> events)
            throws SQLException {
        return facts.keys(connection, events).stream().map(PlaceId::new).toList();
    }

    @Override
    public List<String> contentQueries() {
        return List.of("select key || ' ' || event_id from territory_fact", TerritoryTable.CONTENT);
    }
}

package org.detente.militarization;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.detente.chapter.Chapter;
import org.detente.chapter.Subject;
import org.detente.chapter.Table;
import org.detente.event.PlaceId;
import org.detente.query.Representations.Items;
import org.detente.query.Shape;
import org.detente.query.Snapshot;

/** The territories that a deployment between the two is about, with their groups and parts. */
@ApplicationScoped
class TerritoriesChapter implements Chapter {
    private static final int AT_ONCE = 100;

    private final MilitarizationProjection projection;
    private final TerritoryReader territories;

    TerritoriesChapter(MilitarizationProjection projection, TerritoryReader territories) {
        this.projection = projection;
        this.territories = territories;
    }

    @Override
    public Set<UUID> events(Snapshot snapshot, Subject subject) throws SQLException {
        return projection.events(snapshot.connection(), ids(snapshot, subject));
    }

    private List<PlaceId> ids(Snapshot snapshot, Subject subject) throws SQLException {
        return projection.territoriesOf(snapshot.connection(), subject.core());
    }

    private static Known known(Subject subject) {
        return new Known(
                Optional.ofNullable(subject.vantage().knownOn()),
                Optional.ofNullable(subject.vantage().asOf()));
    }

    @Override
    public List<Table<?>> tables(Snapshot snapshot, Subject subject) throws SQLException {
        Known known = known(subject);
        return List.of(
                new Table<TerritoryForces>(
                        "militarization",
                        "Level and index of territories that deployments between the two are about, on the"
                                + " day; the JSON has the forces and the conditions that hold too",
                        TerritoryReader.basis(),
                        new Shape<>(
                                TerritoryAnswers.Item.class,
                                forces ->
                                        TerritoryReader.item(
                                                TerritoryTable.Row.from(forces),
                                                subject.vantage().on(),
                                                known)),
                        forces -> territories.onDay(forces, subject.vantage().on(), known),
                        into -> read(snapshot, ids(snapshot, subject), known, into),
                        Optional.empty()));
    }

    private void read(
            Snapshot snapshot, List<PlaceId> ids, Known known, Items<TerritoryForces> into)
            throws SQLException, IOException {
        for (int begin = 0; begin < ids.size(); begin += AT_ONCE) {
            List<PlaceId> some = ids.subList(begin, Math.min(begin + AT_ONCE, ids.size()));
            Map<PlaceId, TerritoryForces> forces =
                    projection.loadKnown(snapshot.connection(), some, known);
            for (PlaceId id : some) {
                TerritoryForces ofTerritory = forces.get(id);
                if (ofTerritory != null) {
                    into.add(ofTerritory);
                }
            }
        }
    }
}

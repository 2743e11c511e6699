package org.detente.temperature;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.detente.event.RelationshipId;
import org.detente.projection.TransactionSnapshot;
import org.detente.projection.WarmUp;

/**
 * Keeps the cells of relationships that are read, as the log stands now. Each read is answered of
 * its own snapshot all the same: what transactions have written that the kept cells do not contain
 * is read again and added as a difference. So a read costs what has changed, not what there is.
 */
@ApplicationScoped
class KeptCells implements WarmUp {
    /** With the sums made of them some 100 to 200 bytes each. */
    private static final int CELLS_MAX = 200_000;

    /** A relationship that has none takes up room too. */
    private static final int CELLS_OF_ENTRY = 10;

    private static final Duration UNREAD_MAX = Duration.ofMinutes(30);

    /** With more changes than that, what is kept is made anew. */
    private static final int CHANGES_MAX = 100;

    private final CellTable table;
    private final Cache<Place, Kept> kept =
            Caffeine.newBuilder()
                    .maximumWeight(CELLS_MAX)
                    .weigher((Place _, Kept entry) -> CELLS_OF_ENTRY + entry.block().cells().size())
                    .expireAfterAccess(UNREAD_MAX)
                    .build();

    KeptCells(CellTable table) {
        this.table = table;
    }

    private record Place(String file, RelationshipId relationship) {}

    private record Kept(TransactionSnapshot contains, CellBlock block) {}

    /** The cells of each relationship that a view of the log admits. */
    Map<RelationshipId, Cells> load(
            Connection connection, Collection<RelationshipId> relationships, View view)
            throws SQLException {
        Map<RelationshipId, Cells> cells = HashMap.newHashMap(relationships.size());
        if (!view.isOfAllThatIsLogged()) {
            table.load(connection, relationships, view)
                    .forEach((id, found) -> cells.put(id, Cells.of(found)));
            return cells;
        }
        CellTable.State state = table.state(connection);
        Map<RelationshipId, Kept> known = new HashMap<>();
        List<RelationshipId> others = new ArrayList<>();
        for (RelationshipId relationship : relationships) {
            Kept entry = kept.getIfPresent(new Place(state.file(), relationship));
            // a read that began earlier may have been overtaken by another one
            if (entry != null && state.contains().containsAllOf(entry.contains())) {
                known.put(relationship, entry);
            } else {
                others.add(relationship);
            }
        }
        cells.putAll(withChanges(connection, state, known));
        cells.putAll(whole(connection, state, others));
        return cells;
    }

    @Override
    public void warmUp(Connection snapshot) throws SQLException {
        Set<RelationshipId> read =
                kept.asMap().keySet().stream()
                        .map(Place::relationship)
                        .collect(Collectors.toUnmodifiableSet());
        load(snapshot, read, View.OF_ALL_THAT_IS_LOGGED);
    }

    private Map<RelationshipId, Cells> withChanges(
            Connection connection, CellTable.State state, Map<RelationshipId, Kept> known)
            throws SQLException {
        Map<RelationshipId, TransactionSnapshot> contained = new HashMap<>();
        known.forEach((id, entry) -> contained.put(id, entry.contains()));
        Map<RelationshipId, List<Cell>> changed = table.changedSince(connection, contained);
        Map<RelationshipId, Cells> cells = HashMap.newHashMap(known.size());
        known.forEach((id, entry) -> {
            List<Cell> now = changed.getOrDefault(id, List.of());
            Cells found = Cells.of(entry.block(), now);
            cells.put(id, now.size() > CHANGES_MAX ? keep(state, id, found.all()) : found);
        });
        return cells;
    }

    private Map<RelationshipId, Cells> whole(
            Connection connection, CellTable.State state, List<RelationshipId> relationships)
            throws SQLException {
        Map<RelationshipId, Cells> cells = HashMap.newHashMap(relationships.size());
        table.load(connection, relationships, View.OF_ALL_THAT_IS_LOGGED)
                .forEach((id, found) ->
                        cells.put(
                                id,
                                state.tellsChanges() ? keep(state, id, found) : Cells.of(found)));
        return cells;
    }

    private Cells keep(CellTable.State state, RelationshipId relationship, List<Cell> cells) {
        Cells whole = Cells.of(cells);
        kept.put(new Place(state.file(), relationship), new Kept(state.contains(), whole.block()));
        return whole;
    }
}

package org.detente.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A read model that keeps only which event is a fact of which key; what the facts come to is folded
 * when it is asked for. A key is found in {@link #ALL} and in any number of scopes, each of which
 * answers one filter of its list: {@code actor=JPN}.
 */
public abstract class KeyedFacts implements Projection {
    /** The scope that holds every key. */
    public static final String ALL = "*";

    private static final char BEHIND = ' ';
    private static final char AFTER_BEHIND = BEHIND + 1;

    private final String name;
    private final String table;
    private final FactIndex index;

    /**
     * A read model kept in one table.
     *
     * @param table a trusted name
     * @param keysOf the keys that an event is a fact of; pure
     */
    protected KeyedFacts(String name, String table, Function<EventFact, Keys> keysOf) {
        this.name = name;
        this.table = table;
        this.index = new FactIndex(table, fact -> keysOf.apply(fact).texts);
    }

    /** The keys of a fact, with the scopes in which each is found. */
    public static final class Keys {
        private final SortedSet<String> texts = new TreeSet<>();

        /** Adds a key to the list of all, and to scopes. */
        public Keys add(String id, Collection<String> scopes) {
            texts.add(ALL + BEHIND + id);
            scopes.forEach(scope -> texts.add(scope + BEHIND + id));
            return this;
        }
    }

    /** The scope of keys with some facet: {@code actor=JPN}. */
    public static String scope(String facet, Object value) {
        return facet + "=" + value;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final void apply(Connection transaction, List<EventChange> changes) throws SQLException {
        index.update(transaction, changes);
    }

    @Override
    public final List<String> contentQueries() {
        return List.of("select key || ' ' || event_id from " + table);
    }

    /**
     * Keys of a scope in their order, or in reverse order going back.
     *
     * @param edge key that they lie behind (or before, going back)
     */
    public final List<String> ids(
            Connection connection, String scope, Optional<String> edge, boolean back, int rows)
            throws SQLException {
        String lower = scope + BEHIND + (back ? "" : edge.orElse(""));
        String upper =
                back && edge.isPresent() ? scope + BEHIND + edge.get() : scope + AFTER_BEHIND;
        String sql =
                "select distinct key from "
                        + table
                        + " where key > ? and key < ? order by key "
                        + (back ? "desc" : "asc")
                        + " limit ?";
        List<String> ids = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, lower);
            statement.setString(2, upper);
            statement.setInt(3, rows);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1).substring(scope.length() + 1));
                }
            }
        }
        return ids;
    }

    /** All keys of a scope in their order. */
    public final List<String> ids(Connection connection, String scope) throws SQLException {
        return ids(connection, scope, Optional.empty(), false, Integer.MAX_VALUE);
    }

    /** The keys of which events are facts, or ever were, in their order. */
    public final List<String> idsOf(Connection connection, Collection<UUID> events)
            throws SQLException {
        String begin = ALL + BEHIND;
        return index.keys(connection, events).stream()
                .filter(key -> key.startsWith(begin))
                .map(key -> key.substring(begin.length()))
                .toList();
    }

    /** The events that are facts of keys, or ever were. */
    public final Set<UUID> events(Connection connection, Collection<String> ids)
            throws SQLException {
        return index.events(connection, ids.stream().map(id -> ALL + BEHIND + id).toList());
    }

    /**
     * The wanted facts of keys, in documented order. Keys that have none within the scope are left
     * out; the others have all of theirs, whatever the scope.
     *
     * @param asOf instant of the log; null for now
     */
    public final SequencedMap<String, List<EventFact>> load(
            Connection connection,
            String scope,
            Collection<String> ids,
            @Nullable Instant asOf,
            Predicate<EventFact> wanted)
            throws SQLException {
        SequencedSet<String> keys = new LinkedHashSet<>();
        for (String id : ids) {
            keys.add(scope + BEHIND + id);
            keys.add(ALL + BEHIND + id);
        }
        SequencedMap<String, List<EventFact>> loaded = index.load(connection, keys, asOf);
        SequencedMap<String, List<EventFact>> facts = new LinkedHashMap<>();
        for (String id : ids) {
            if (loaded.getOrDefault(scope + BEHIND + id, List.of()).stream().anyMatch(wanted)) {
                facts.put(
                        id,
                        loaded.getOrDefault(ALL + BEHIND + id, List.of()).stream()
                                .filter(wanted)
                                .toList());
            }
        }
        return facts;
    }
}

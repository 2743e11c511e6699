package org.detente.activities;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.detente.event.ActivityId;
import org.detente.projection.EventFact;
import org.detente.whatif.Overlay;
import org.jspecify.annotations.Nullable;

/** Facts of activities and deals as the log holds them and as they would be, loaded once. */
final class ActivityFacts {
    private final Connection connection;
    private final @Nullable Instant asOf;
    private final Overlay overlay;
    private final Map<String, List<EventFact>> live = new HashMap<>();

    ActivityFacts(Connection connection, @Nullable Instant asOf, Overlay overlay) {
        this.connection = connection;
        this.asOf = asOf;
        this.overlay = overlay;
    }

    void loadActivities(Collection<ActivityId> ids) throws SQLException {
        load(ids.stream().map(ActivityKeys::of).toList());
    }

    /** Loads the deals and further activities that the facts so far name. */
    void loadWhatTheyName() throws SQLException {
        SortedSet<String> named = new TreeSet<>();
        all().forEach(fact -> named.addAll(ActivityKeys.of(fact)));
        load(named);
    }

    private void load(Collection<String> keys) throws SQLException {
        List<String> missing = keys.stream().filter(key -> !live.containsKey(key)).toList();
        if (!missing.isEmpty()) {
            live.putAll(ActivitiesProjection.FACTS.load(connection, missing, asOf));
        }
    }

    /** Every fact so far, and every event that is supposed. */
    Stream<EventFact> all() {
        return Stream.concat(
                live.values().stream().flatMap(Collection::stream), overlay.supposed());
    }

    Map<String, List<EventFact>> live(Collection<String> keys) {
        Map<String, List<EventFact>> facts = new LinkedHashMap<>();
        keys.forEach(key -> facts.put(key, live.getOrDefault(key, List.of())));
        return facts;
    }

    Map<String, List<EventFact>> supposed(Collection<String> keys) {
        Map<String, List<EventFact>> facts = live(keys);
        facts.replaceAll(
                (key, ofKey) -> overlay.over(ofKey, fact -> ActivityKeys.of(fact).contains(key)));
        return facts;
    }
}

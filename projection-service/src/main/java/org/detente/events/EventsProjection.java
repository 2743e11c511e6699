package org.detente.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.detente.projection.EventChange;
import org.detente.projection.EventFact;
import org.detente.projection.Projection;

/** Keeps the facets by which events are listed, and the words by which they are searched. */
@ApplicationScoped
class EventsProjection implements Projection {
    @Override
    public String name() {
        return "events";
    }

    @Override
    public void apply(Connection transaction, List<EventChange> changes) throws SQLException {
        Set<Content> before = contents(changes, EventChange::before);
        Set<Content> after = contents(changes, EventChange::after);
        Set<Content> gone = without(before, after);
        Set<Content> come = without(after, before);
        FacetTable.delete(transaction, gone);
        FacetTable.insert(transaction, come);
        SearchTable.delete(transaction, gone);
        SearchTable.insert(transaction, come);
    }

    private static Set<Content> without(Set<Content> contents, Set<Content> others) {
        return contents.stream()
                .filter(content -> !others.contains(content))
                .collect(Collectors.toCollection(() -> new TreeSet<>(Content.ORDER)));
    }

    private static Set<Content> contents(
            List<EventChange> changes, Function<EventChange, List<EventFact>> side) {
        return changes.stream()
                .flatMap(change -> side.apply(change).stream())
                .map(Content::of)
                .collect(Collectors.toCollection(() -> new TreeSet<>(Content.ORDER)));
    }

    @Override
    public List<String> contentQueries() {
        return List.of(FacetTable.CONTENT, SearchTable.CONTENT);
    }
}

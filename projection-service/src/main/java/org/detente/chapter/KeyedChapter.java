package org.detente.chapter;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.detente.projection.EventFact;
import org.detente.projection.KeyedFacts;
import org.detente.query.Representations.Items;
import org.detente.query.Snapshot;

/** The chapter of a read model that is folded from the facts of its keys when it is asked for. */
public abstract class KeyedChapter<T> implements Chapter {
    private static final int AT_ONCE = 500;

    private final KeyedFacts facts;
    private final String title;
    private final String rules;
    private final Class<T> item;

    /**
     * A chapter with one table, named as the read model.
     *
     * @param rules version of what folds the facts
     */
    protected KeyedChapter(KeyedFacts facts, String title, String rules, Class<T> item) {
        this.facts = facts;
        this.title = title;
        this.rules = rules;
        this.item = item;
    }

    /** Keys of a scope; a key is told of if one of its facts in the scope is known. */
    public record Keys(String scope, List<String> ids) {}

    /** Which keys belong to the subject, in the order of the table. */
    protected abstract List<Keys> keys(Snapshot snapshot, Subject subject) throws SQLException;

    /** Makes an item of the known facts of a key; empty to leave it out. */
    protected abstract Optional<T> item(String id, List<EventFact> known, Subject subject);

    /** All keys of a scope. */
    protected final Keys all(Snapshot snapshot, String scope) throws SQLException {
        return new Keys(scope, facts.ids(snapshot.connection(), scope));
    }

    /** The keys of which one of the subject's events is, or was, a fact. */
    protected final Keys ofItsEvents(Snapshot snapshot, Subject subject) throws SQLException {
        return new Keys(KeyedFacts.ALL, facts.idsOf(snapshot.connection(), subject.core()));
    }

    @Override
    public final Set<UUID> events(Snapshot snapshot, Subject subject) throws SQLException {
        Set<UUID> events = new HashSet<>();
        for (Keys keys : keys(snapshot, subject)) {
            events.addAll(facts.events(snapshot.connection(), keys.ids()));
        }
        return events;
    }

    @Override
    public final List<Table<?>> tables(Snapshot snapshot, Subject subject) throws SQLException {
        List<Keys> keys = keys(snapshot, subject);
        return List.of(
                Table.of(
                        facts.name(),
                        title,
                        rules,
                        item,
                        into -> {
                            for (Keys ofScope : keys) {
                                read(snapshot, subject, ofScope, into);
                            }
                        }));
    }

    private void read(Snapshot snapshot, Subject subject, Keys keys, Items<T> into)
            throws SQLException, IOException {
        for (int begin = 0; begin < keys.ids().size(); begin += AT_ONCE) {
            List<String> some =
                    keys.ids().subList(begin, Math.min(begin + AT_ONCE, keys.ids().size()));
            List<T> items = new ArrayList<>();
            facts.load(
                            snapshot.connection(),
                            keys.scope(),
                            some,
                            subject.vantage().asOf(),
                            subject.vantage()::knows)
                    .forEach((id, known) -> item(id, known, subject).ifPresent(items::add));
            for (T each : items) {
                into.add(each);
            }
        }
    }
}

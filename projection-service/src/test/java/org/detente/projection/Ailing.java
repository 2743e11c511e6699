package org.detente.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;

/** A projection that cannot apply some changes until it is healed; it fails after writing. */
final class Ailing implements Projection {
    private final Projection real;
    private volatile Predicate<EventChange> illness;

    Ailing(Projection real, Predicate<EventChange> illness) {
        this.real = real;
        this.illness = illness;
    }

    /** Falls ill with more. */
    void sickenOf(Predicate<EventChange> changes) {
        illness = changes;
    }

    void heal() {
        illness = _ -> false;
    }

    @Override
    public String name() {
        return real.name();
    }

    @Override
    public void apply(Connection transaction, List<EventChange> changes) throws SQLException {
        real.apply(transaction, changes);
        if (changes.stream().anyMatch(illness)) {
            throw new IllegalStateException("cannot fold this");
        }
    }

    @Override
    public List<String> contentQueries() {
        return real.contentQueries();
    }
}

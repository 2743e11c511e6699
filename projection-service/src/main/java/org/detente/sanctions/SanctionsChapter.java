package org.detente.sanctions;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.detente.chapter.KeyedChapter;
import org.detente.chapter.Subject;
import org.detente.projection.EventFact;
import org.detente.projection.KeyedFacts;
import org.detente.query.Snapshot;

/** The sanctions between the two. */
@Singleton
class SanctionsChapter extends KeyedChapter<SanctionAnswer> {
    SanctionsChapter(SanctionsProjection sanctions) {
        super(
                sanctions,
                "Sanctions of the two on one another, with severity and history, on the day",
                Severity.CURRENT.version(),
                SanctionAnswer.class);
    }

    @Override
    protected List<Keys> keys(Snapshot snapshot, Subject subject) throws SQLException {
        return List.of(
                all(
                        snapshot,
                        KeyedFacts.scope(
                                SanctionsProjection.RELATIONSHIP, subject.relationship())));
    }

    @Override
    protected Optional<SanctionAnswer> item(String id, List<EventFact> known, Subject subject) {
        List<EventFact> seen = subject.vantage().of(known);
        return seen.isEmpty()
                ? Optional.empty()
                : Optional.of(SanctionAnswer.from(Direction.ofKey(id), seen));
    }
}

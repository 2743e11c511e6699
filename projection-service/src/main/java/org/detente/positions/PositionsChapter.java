package org.detente.positions;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.detente.chapter.KeyedChapter;
import org.detente.chapter.Subject;
import org.detente.projection.EventFact;
import org.detente.query.Snapshot;

/** The issues on which a position counts for the relationship, with all who hold one. */
@Singleton
class PositionsChapter extends KeyedChapter<IssueAnswer> {
    PositionsChapter(PositionsProjection positions) {
        super(
                positions,
                "What everybody holds on the issues between the two, on the day",
                PositionsResource.RULES,
                IssueAnswer.class);
    }

    @Override
    protected List<Keys> keys(Snapshot snapshot, Subject subject) throws SQLException {
        return List.of(ofItsEvents(snapshot, subject));
    }

    @Override
    protected Optional<IssueAnswer> item(String id, List<EventFact> known, Subject subject) {
        return PositionsResource.item(id, known, subject.vantage().on(), null);
    }
}

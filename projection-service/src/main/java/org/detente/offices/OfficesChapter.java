package org.detente.offices;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.detente.chapter.KeyedChapter;
import org.detente.chapter.Subject;
import org.detente.projection.EventFact;
import org.detente.projection.KeyedFacts;
import org.detente.query.Snapshot;

/** The offices of the two. */
@Singleton
class OfficesChapter extends KeyedChapter<OfficeAnswer> {
    OfficesChapter(OfficesProjection offices) {
        super(
                offices,
                "Who held which office of either of the two, on the day",
                OfficesResource.RULES,
                OfficeAnswer.class);
    }

    @Override
    protected List<Keys> keys(Snapshot snapshot, Subject subject) throws SQLException {
        return List.of(
                all(
                        snapshot,
                        KeyedFacts.scope(OfficesProjection.ACTOR, subject.relationship().first())),
                all(
                        snapshot,
                        KeyedFacts.scope(
                                OfficesProjection.ACTOR, subject.relationship().second())));
    }

    @Override
    protected Optional<OfficeAnswer> item(String id, List<EventFact> known, Subject subject) {
        return Optional.of(OfficeAnswer.from(id, known, subject.vantage().on()));
    }
}

package org.detente.agreements;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.detente.chapter.KeyedChapter;
import org.detente.chapter.Subject;
import org.detente.projection.EventFact;
import org.detente.projection.KeyedFacts;
import org.detente.query.Snapshot;

/** The agreements between the two. */
@Singleton
class AgreementsChapter extends KeyedChapter<AgreementAnswer> {
    AgreementsChapter(AgreementsProjection agreements) {
        super(
                agreements,
                "Agreements between the two, or between a state and what the other succeeds, on the day",
                AgreementsResource.RULES,
                AgreementAnswer.class);
    }

    @Override
    protected List<Keys> keys(Snapshot snapshot, Subject subject) throws SQLException {
        return List.of(
                all(
                        snapshot,
                        KeyedFacts.scope(
                                AgreementsProjection.RELATIONSHIP, subject.relationship())));
    }

    @Override
    protected Optional<AgreementAnswer> item(String id, List<EventFact> known, Subject subject) {
        return AgreementsResource.item(id, subject.vantage().of(known), null);
    }
}

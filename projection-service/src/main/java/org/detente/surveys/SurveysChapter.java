package org.detente.surveys;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.detente.chapter.KeyedChapter;
import org.detente.chapter.Subject;
import org.detente.event.ActorId;
import org.detente.event.RelationshipId;
import org.detente.projection.EventFact;
import org.detente.projection.KeyedFacts;
import org.detente.query.RangeParameters.Range;
import org.detente.query.Snapshot;

/** Surveys among people of either of the two and of nobody else. */
@Singleton
class SurveysChapter extends KeyedChapter<QuestionAnswer> {
    private final SurveysProjection surveys;

    SurveysChapter(SurveysProjection surveys) {
        super(
                surveys,
                "What people of either of the two were asked and answered, up to the day",
                SurveysResource.RULES,
                QuestionAnswer.class);
        this.surveys = surveys;
    }

    @Override
    protected List<Keys> keys(Snapshot snapshot, Subject subject) throws SQLException {
        List<String> ids = new ArrayList<>();
        surveys.load(
                        snapshot.connection(),
                        KeyedFacts.ALL,
                        all(snapshot, KeyedFacts.ALL).ids(),
                        subject.vantage().asOf(),
                        fact -> fact.countsAt(subject.vantage().asOf()))
                .forEach((id, facts) -> {
                    if (facts.stream().allMatch(fact -> isOf(subject.relationship(), fact))) {
                        ids.add(id);
                    }
                });
        return List.of(new Keys(KeyedFacts.ALL, ids));
    }

    private static boolean isOf(RelationshipId relationship, EventFact fact) {
        List<ActorId> both = List.of(relationship.first(), relationship.second());
        return fact.event().actors().allMatch(both::contains);
    }

    @Override
    protected Optional<QuestionAnswer> item(String id, List<EventFact> known, Subject subject) {
        return QuestionAnswer.from(id, known, new Range(null, subject.vantage().on()));
    }
}

package org.detente.indicators;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.detente.chapter.KeyedChapter;
import org.detente.chapter.Subject;
import org.detente.projection.EventFact;
import org.detente.projection.KeyedFacts;
import org.detente.query.RangeParameters.Range;
import org.detente.query.Snapshot;

/** The indicators between the two. */
@Singleton
class IndicatorsChapter extends KeyedChapter<SeriesAnswer> {
    IndicatorsChapter(IndicatorsProjection indicators) {
        super(
                indicators,
                "Values of indicators between the two, up to the day",
                IndicatorsResource.RULES,
                SeriesAnswer.class);
    }

    @Override
    protected List<Keys> keys(Snapshot snapshot, Subject subject) throws SQLException {
        return List.of(
                all(
                        snapshot,
                        KeyedFacts.scope(
                                IndicatorsProjection.RELATIONSHIP, subject.relationship())));
    }

    @Override
    protected Optional<SeriesAnswer> item(String id, List<EventFact> known, Subject subject) {
        return SeriesAnswer.from(
                id,
                known,
                new Range(null, subject.vantage().on()),
                new SeriesAnswer.Of(null, subject.relationship()));
    }
}

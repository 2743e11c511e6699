package org.detente.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.detente.event.Survey;
import org.detente.projection.EventFact;
import org.detente.projection.KeyedFacts;

/** Keeps which survey events answer which question in which population. */
@ApplicationScoped
class SurveysProjection extends KeyedFacts {
    static final String SURVEY = "survey";
    static final String QUESTION = "question";
    static final String POPULATION = "population";

    SurveysProjection() {
        super("surveys", "survey_fact", SurveysProjection::keysOf);
    }

    private static Keys keysOf(EventFact fact) {
        return fact.event().details() instanceof Survey survey
                ? new Keys()
                        .add(
                                survey.survey()
                                        + "/"
                                        + survey.question()
                                        + "/"
                                        + survey.population(),
                                List.of(
                                        scope(SURVEY, survey.survey()),
                                        scope(QUESTION, survey.question()),
                                        scope(POPULATION, survey.population())))
                : new Keys();
    }
}

package org.detente.militarization;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.event.PlaceId;
import org.detente.projection.EventFact;
import org.detente.query.Excerpt;
import org.detente.query.Page;
import org.junit.jupiter.api.Test;

/** The examples of the documentation are what the service answers. */
class TerritoryExamplesTest {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final LocalDate SUMMIT = LocalDate.of(2016, 12, 15);
    private static final TerritoryReader READER =
            new TerritoryReader(new MilitarizationProjection());
    private static final TerritoryForces FORCES = forces(Known.EVERYTHING);

    private static TerritoryForces forces(Known known) {
        List<EventFact> facts =
                Stream.of(Islands.DIVISION, Islands.BASTION, Islands.TOR)
                        .map(Islands::fact)
                        .toList();
        return new MilitarizationProjector(Rules.CURRENT).fold(new PlaceId("nt-sk"), facts, known);
    }

    /** An example may leave out entries of lists, never members of objects. */
    private static void check(String example, Object answer) throws JsonProcessingException {
        Excerpt.check(example, JSON.writeValueAsString(answer));
    }

    @Test
    void the_day_after_the_plans_became_known() throws JsonProcessingException {
        LocalDate day = LocalDate.of(2017, 4, 1);
        check(TerritoryExamples.ON_DAY, READER.onDay(FORCES, day, Known.EVERYTHING));
    }

    @Test
    void the_autumn_of_2016() throws JsonProcessingException {
        check(
                TerritoryExamples.SERIES,
                READER.series(
                        FORCES,
                        LocalDate.of(2016, 11, 1),
                        LocalDate.of(2016, 11, 30),
                        Known.EVERYTHING));
    }

    @Test
    void the_explanation_as_known_at_the_summit() throws JsonProcessingException {
        Known known = new Known(Optional.of(SUMMIT), Optional.empty());
        check(TerritoryExamples.EXPLANATION, Explainer.explain(forces(known), SUMMIT, known));
    }

    @Test
    void the_list_of_islands() throws JsonProcessingException {
        check(
                TerritoryExamples.LIST,
                new Page<>(
                        List.of(
                                TerritoryReader.item(
                                        TerritoryTable.Row.from(FORCES), SUMMIT, Known.EVERYTHING)),
                        new Page.Info(null, null, 100)));
    }
}

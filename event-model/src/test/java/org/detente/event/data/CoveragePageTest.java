package org.detente.event.data;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.event.Agreement;
import org.detente.event.CodedAct;
import org.detente.event.Deployment;
import org.detente.event.DiplomaticEvent;
import org.detente.event.EconomicDeal;
import org.detente.event.Indicator;
import org.detente.event.JointActivity;
import org.detente.event.Office;
import org.detente.event.Position;
import org.detente.event.Sanction;
import org.detente.event.Statement;
import org.detente.event.Summit;
import org.detente.event.Survey;
import org.detente.event.amendment.Correction;
import org.junit.jupiter.api.Test;

/**
 * docs/coverage.md says of each dated fact of the paper where it is. {@code
 * -Ddetente.coverage.write=true} writes the page anew.
 */
class CoveragePageTest {
    private static final Path PAGE = Path.of("../docs/coverage.md");
    private static final String HEADING =
            """
            # What of the paper is logged, and where it comes out

            Each fact of the source paper by its number, the event that states it (file and line in \
            [data/japan-russia](../data/japan-russia)), and the rows of read models that carry it; or \
            why it is no event. Every event is also in `/events`, and in `/relationships/{id}/temperature` \
            if it is an act between two actors. Made from `coverage.tsv` and the events by \
            `CoveragePageTest`.

            | fact | event | carried by |
            |---|---|---|
            """;

    @Test
    void every_fact_is_carried_by_a_row_or_has_a_reason_not_to_be() throws IOException {
        Map<String, DiplomaticEvent> byLine =
                DataSet.LINES.stream()
                        .collect(Collectors.toMap(DataSet.Line::at, DataSet.Line::event));
        DataSet.AMENDMENTS.forEach(line -> {
            if (line.amendment() instanceof Correction correction) {
                byLine.put(line.at(), correction.content());
            }
        });
        String page =
                HEADING
                        + DataSet.coverage().stream()
                                .flatMap(cells -> rows(cells, byLine))
                                .collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("detente.coverage.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    private static Stream<String> rows(String[] cells, Map<String, DiplomaticEvent> byLine) {
        if (cells[1].equals("-")) {
            return Stream.of("| %s | – | %s |".formatted(cells[0], cells[2]));
        }
        return Arrays.stream(cells[1].split(" "))
                .map(at -> {
                    DiplomaticEvent event =
                            requireNonNull(byLine.get(at), "%s names %s".formatted(cells[0], at));
                    return "| %s | `%s` %s | %s |"
                            .formatted(cells[0], at, event.common().title(), carrier(event));
                });
    }

    /** The row of a read model that the event is a fact of. */
    private static String carrier(DiplomaticEvent event) {
        return switch (event.details()) {
            case Summit summit -> "contacts: " + summit.level().wireName();
            case Sanction sanction -> "sanctions: " + sanction.regime();
            case Deployment deployment -> "militarization: " + deployment.territory();
            case EconomicDeal deal -> "deals: " + deal.deal();
            case JointActivity activity -> "joint activities: " + activity.activity();
            case Agreement agreement -> "agreements: " + agreement.instrument();
            case Position position -> "positions: " + position.issue() + " of " + position.actor();
            case Statement statement -> "events: said by " + statement.speaker().name();
            case Indicator indicator -> "indicators: " + indicator.indicator();
            case Survey survey -> "surveys: " + survey.question() + " " + survey.wave();
            case Office office -> "offices: " + office.office() + " of " + office.actor();
            case CodedAct act -> "temperature: coded by " + act.dataset().wireName();
        };
    }
}

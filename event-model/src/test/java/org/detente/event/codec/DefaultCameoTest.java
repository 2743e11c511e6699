package org.detente.event.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.detente.event.Agreement;
import org.detente.event.CameoCode;
import org.detente.event.Deployment;
import org.detente.event.EconomicDeal;
import org.detente.event.JointActivity;
import org.detente.event.Kind;
import org.detente.event.Position;
import org.detente.event.Sanction;
import org.detente.event.Summit;
import org.detente.event.Tone;
import org.detente.event.WireNamed;
import org.detente.event.fixture.AnyEvent;
import org.detente.event.reference.DefaultCameo;
import org.detente.event.reference.Scale;
import org.detente.event.reference.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The mapping from kind and stage to CAMEO; here, because the tests write events as JSON. */
class DefaultCameoTest {
    private static final Set<Kind> UNSCORED = EnumSet.of(Kind.INDICATOR, Kind.SURVEY, Kind.OFFICE);

    private static List<WireNamed> stagesOf(Kind kind) {
        return switch (kind) {
            case SUMMIT -> List.of(Summit.Stage.values());
            case SANCTION -> List.of(Sanction.Action.values());
            case DEPLOYMENT -> List.of(Deployment.Stage.values());
            case ECONOMIC_DEAL -> List.of(EconomicDeal.Stage.values());
            case JOINT_ACTIVITY -> List.of(JointActivity.Stage.values());
            case AGREEMENT -> List.of(Agreement.Stage.values());
            case POSITION -> List.of(Position.Action.values());
            case STATEMENT -> List.of(Tone.values());
            case INDICATOR, SURVEY, OFFICE, CODED_ACT -> List.of();
        };
    }

    @Test
    void every_stage_of_a_scored_kind_has_a_code_and_no_other_has() {
        List<String> stages =
                Stream.of(Kind.values())
                        .flatMap(kind ->
                                stagesOf(kind).stream()
                                        .map(stage -> kind.wireName() + " " + stage.wireName()))
                        .toList();
        List<String> mapped =
                rows().map(row -> Table.cell(row, "kind") + " " + Table.cell(row, "stage"))
                        .distinct()
                        .toList();
        assertThat(mapped).containsExactlyInAnyOrderElementsOf(stages);
    }

    @Test
    void the_last_rule_of_a_stage_fits_any_event() {
        rows().map(row -> Table.cell(row, "kind") + " " + Table.cell(row, "stage"))
                .distinct()
                .forEach(stage ->
                        assertThat(
                                        rows().filter(row ->
                                                        stage.equals(
                                                                Table.cell(row, "kind")
                                                                        + " "
                                                                        + Table.cell(row, "stage")))
                                                .reduce((_, last) -> last)
                                                .map(row -> Table.cell(row, "condition")))
                                .as(stage)
                                .contains(""));
    }

    @Test
    void every_mapped_code_is_a_code_of_cameo() {
        assertThat(rows().map(row -> new CameoCode(Table.cell(row, "code"))))
                .allMatch(Scale::knows);
        assertThat(DefaultCameo.version()).isEqualTo("default-cameo@1");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_event_has_a_code_exactly_if_its_kind_is_scored(Kind kind) {
        assertThat(AnyEvent.stream(31, kind).limit(200).map(DefaultCameo::of))
                .allMatch(code -> code.isPresent() != UNSCORED.contains(kind));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    held      | leaders      | "JPN" | 042
                    held      | leaders      | "RUS" | 042
                    held      | ministers    | "PER" | 044
                    held      | leaders      | -     | 040
                    held      | phone        | -     | 041
                    held      | two-plus-two | "JPN" | 046
                    held      | officials    | "PER" | 046
                    announced | leaders      | "JPN" | 036
                    cancelled | leaders      | "JPN" | 125
                    postponed | ministers    | "JPN" | 120
                    resumed   | two-plus-two | "JPN" | 046
                    resumed   | leaders      | "JPN" | 040
                    """)
    void a_meeting_is_coded_by_level_and_host(
            String stage, String level, String host, CameoCode code) {
        Draft draft =
                Draft.of(Kind.SUMMIT)
                        .with("/stage", "\"" + stage + "\"")
                        .with("/level", "\"" + level + "\"");
        draft = host.equals("-") ? draft.without("/host") : draft.with("/host", host);
        assertThat(DefaultCameo.of(draft.event())).contains(code);
    }

    @Test
    void the_code_that_an_event_gives_wins() {
        assertThat(DefaultCameo.of(Draft.of(Kind.SUMMIT).with("/cameo", "\"057\"").event()))
                .contains(new CameoCode("057"));
        assertThat(DefaultCameo.of(Draft.of(Kind.CODED_ACT).event()))
                .contains(new CameoCode("042"));
    }

    private static Stream<java.util.Map<String, String>> rows() {
        return Table.load(DefaultCameo.class, "/reference/default-cameo.tsv").rows().stream();
    }
}

package org.detente.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.detente.event.DiplomaticEvent;
import org.detente.event.codec.EventCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTest {
    private static final Rules RULES = Rules.CURRENT;

    /** The visit of December 2016, as somebody else may have logged it. */
    private static final String VISIT = Examples.EVENT;

    private static DiplomaticEvent event(String json) {
        return EventCodec.decode(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Likeness likeness(String one, String other) {
        return Likeness.of(RULES, event(one), event(other));
    }

    @Test
    void the_same_told_twice_has_every_point_there_is_for_it() {
        Likeness itself = likeness(VISIT, VISIT);
        assertThat(itself.score()).isEqualTo(100);
        assertThat(itself.reasons())
                .extracting(Rules.Rule::id)
                .containsExactly(
                        "same-dates",
                        "same-actors",
                        "same-places",
                        "same-subject",
                        "same-step",
                        "alike-titles",
                        "shared-source");
    }

    @Test
    void of_a_group_the_first_rule_that_holds_counts_alone() {
        assertThat(likeness(VISIT, VISIT).reasons())
                .extracting(Rules.Rule::group)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "2016-12-15/2016-12-16, overlapping-dates",
        "2016-12, overlapping-dates",
        "2016-12-18, near-dates",
        "../2016-12-15, overlapping-dates",
    })
    void dates_speak_for_it_where_they_meet(String occurred, String rule) {
        assertThat(likeness(VISIT, VISIT.replace("2016-12-15", occurred)).reasons())
                .extracting(Rules.Rule::id)
                .contains(rule)
                .doesNotContain("same-dates");
    }

    @Test
    void another_step_of_the_same_thing_speaks_against_it() {
        String announced = VISIT.replace("\"held\"", "\"announced\"");
        assertThat(likeness(VISIT, announced).reasons())
                .extracting(Rules.Rule::id)
                .contains("other-step");
        assertThat(likeness(VISIT, announced).score()).isLessThan(RULES.possibleFrom());
    }

    @Test
    void another_thing_of_the_same_sort_speaks_against_it() {
        assertThat(likeness(VISIT, VISIT.replace("\"leaders\"", "\"officials\"")).reasons())
                .extracting(Rules.Rule::id)
                .contains("other-subject");
    }

    @Test
    void nothing_in_common_is_nothing() {
        String other =
                """
                {"kind":"summit","occurred":"1973","title":"Ostpolitik","stage":"announced",
                 "participants":[{"actor":"DEU","role":"participant"}],"level":"officials",
                 "sources":[{"citation":"x","reliability":"B","credibility":2}]}
                """;
        assertThat(likeness(VISIT, other).score()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-12-15/2016-12-16", "2016", "2016-12-17"})
    void which_of_the_two_was_there_first_does_not_matter(String occurred) {
        String other =
                VISIT.replace("2016-12-15", occurred)
                        .replace("Putin visits Japan", "Putin in Tokyo");
        assertThat(likeness(VISIT, other).score()).isEqualTo(likeness(other, VISIT).score());
    }

    @ParameterizedTest
    @CsvSource({
        "President Putin visits Japan, President Putin visits Japan!, 100",
        "プーチン大統領が訪日, プーチン大統領、訪日, 82",
        "abc, xyz, 0",
        "a, a, 0"
    })
    void titles_are_compared_by_letter_pairs_in_any_script(String one, String other, int percent) {
        assertThat(Likeness.percentInCommon(one, other)).isEqualTo(percent);
    }

    @Test
    void the_thresholds_are_in_order() {
        assertThat(RULES.possibleFrom()).isPositive().isLessThan(RULES.likelyFrom());
        assertThat(RULES.likelyFrom()).isLessThanOrEqualTo(100);
        assertThat(RULES.titlesSimilarPercent()).isLessThan(RULES.titlesAlikePercent());
    }
}

package org.detente.intake.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.detente.event.amendment.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IfMatchTest {
    private static final String ONE = "2d06ffb9-a3a8-8f58-a3a5-7a4e2b239285";
    private static final String TWO = "9983f70d-af17-83d9-9c1b-4f63a0cd33c3";

    @Test
    void the_tag_of_a_version_is_read_as_that_version() {
        for (String text : List.of(ONE, ONE + "+" + TWO)) {
            Version version = Version.of(text);
            assertThat(IfMatch.read(List.of(IfMatch.tagOf(version))))
                    .isEqualTo(new IfMatch.Of(version));
        }
        assertThat(IfMatch.tagOf(Version.of(TWO + "+" + ONE)))
                .isEqualTo('"' + ONE + "+" + TWO + '"');
    }

    @Test
    void no_header_is_missing() {
        assertThat(IfMatch.read(List.of())).isEqualTo(new IfMatch.Missing());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "*, amend whatever is there",
                "W/\"2d06ffb9-a3a8-8f58-a3a5-7a4e2b239285\", without W/",
                "2d06ffb9-a3a8-8f58-a3a5-7a4e2b239285, in double quotes",
                "\", in double quotes",
                "\"\", names no version",
                "\"7\", names no version",
                "\"2d06ffb9-a3a8-8f58-a3a5-7a4e2b239285+\", names no version"
            })
    void what_names_no_version_is_told_how_to(String tag, String remedy) {
        assertThat(IfMatch.read(List.of(tag)))
                .isInstanceOfSatisfying(
                        IfMatch.Malformed.class,
                        malformed -> assertThat(malformed.detail()).contains(remedy));
    }

    @Test
    void two_tags_are_not_one() {
        assertThat(IfMatch.read(List.of('"' + ONE + '"', '"' + TWO + '"')))
                .isInstanceOf(IfMatch.Malformed.class);
    }
}

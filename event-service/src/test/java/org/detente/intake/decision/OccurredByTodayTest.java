package org.detente.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.detente.event.Edtf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OccurredByTodayTest {
    /** Past noon in Greenwich, so it is the next day where days begin first. */
    private final OccurredByToday rule = at("2017-03-01T10:30:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {"2017-03-02", "2017", "2017-03", "2017-02/2019", "../2030", "2017-03/.."})
    void what_began_somewhere_on_earth_is_not_in_the_future(String occurred) {
        assertThat(rule.faultOf(Edtf.of(occurred), "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017-03-03", "2018", "2017-04~", "2017-03-03/2017-03-05"})
    void what_begins_after_today_is_rejected_with_the_remedy(String occurred) {
        assertThat(rule.faultOf(Edtf.of(occurred), ""))
                .hasValueSatisfying(fault -> {
                    assertThat(fault.pointer()).isEqualTo("/occurred");
                    assertThat(fault.code()).isEqualTo("in-future");
                    assertThat(fault.detail()).contains("announced, with plannedFor");
                });
    }

    @Test
    void today_is_the_latest_day_on_earth() {
        OccurredByToday morning = at("2017-03-01T09:59:59Z");

        assertThat(morning.faultOf(Edtf.of("2017-03-01"), "")).isEmpty();
        assertThat(morning.faultOf(Edtf.of("2017-03-02"), "")).isPresent();
    }

    @Test
    void an_input_with_other_faults_is_told_this_one_too() {
        assertThat(
                        rule.faultOf(
                                "{\"occurred\":\"2099\",\"foo\":1}"
                                        .getBytes(StandardCharsets.UTF_8),
                                ""))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"occurred\":\"20x9\"}", "{\"occurred\":7}", "{}", "[]", "{", "null"})
    void an_input_without_a_readable_date_is_left_to_the_other_rules(String json) {
        assertThat(rule.faultOf(json.getBytes(StandardCharsets.UTF_8), "")).isEmpty();
    }

    private static OccurredByToday at(String instant) {
        return new OccurredByToday(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }
}

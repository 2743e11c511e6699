package org.detente.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.detente.alerts.Progress.Basis;
import org.detente.projection.LogPosition;
import org.detente.watch.Subject;
import org.detente.watch.SubjectType;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Basis BASIS = new Basis("rm_2.0", "a");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final Optional<Progress.Edge> HALFWAY =
            Optional.of(new Progress.Edge(new Subject(SubjectType.RELATIONSHIP, "JPN-RUS")));

    private static LogPosition at(long offset) {
        return new LogPosition("log", Map.of(0, offset));
    }

    private static Progress progress(Optional<Progress.Edge> sweep) {
        return new Progress(7, at(100), BASIS, DAY, sweep);
    }

    @Test
    void much_that_was_logged_begins_a_look_at_everything_but_not_the_one_under_way_again() {
        assertThat(progress(Optional.empty()).mustBeginAnew(BASIS, DAY, at(1100))).isFalse();
        assertThat(progress(Optional.empty()).mustBeginAnew(BASIS, DAY, at(1101))).isTrue();
        assertThat(progress(HALFWAY).mustBeginAnew(BASIS, DAY, at(1_000_000))).isFalse();
    }

    @Test
    void another_day_other_rules_other_tables_and_another_log_begin_it_again() {
        Progress progress = progress(HALFWAY);
        assertThat(progress.mustBeginAnew(BASIS, DAY, at(100))).isFalse();
        assertThat(progress.mustBeginAnew(BASIS, DAY.minusDays(1), at(100))).isFalse();
        assertThat(progress.mustBeginAnew(BASIS, DAY.plusDays(1), at(100))).isTrue();
        assertThat(progress.mustBeginAnew(new Basis("rm_3.0", "a"), DAY, at(100))).isTrue();
        assertThat(progress.mustBeginAnew(new Basis("rm_2.0", "b"), DAY, at(100))).isTrue();
        assertThat(progress.mustBeginAnew(BASIS, DAY, new LogPosition("new", Map.of()))).isTrue();
    }
}

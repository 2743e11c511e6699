package org.detente.intake.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.detente.event.codec.Fault;
import org.detente.intake.decision.Decision;
import org.detente.intake.log.LogPosition;
import org.detente.intake.log.LogVector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final UUID ID = UUID.fromString("2d06ffb9-a3a8-8f58-a3a5-7a4e2b239285");

    private final Tally tally = new Tally(() -> new LogVector("t"));

    @Test
    void pointers_begin_with_the_row() {
        Decision rejected =
                new Decision.Rejected(
                        List.of(new Fault("/occurred", "format", "x"), new Fault("", "type", "y")));

        assertThat(tally.answer(17, rejected).errors())
                .extracting(Fault::pointer)
                .containsExactly("/rows/17/occurred", "/rows/17");
    }

    @Test
    void a_line_that_failed_is_told_whether_it_may_be_in_the_log() {
        assertThat(onlyError(new Decision.LogUnavailable())).startsWith("was not logged");
        assertThat(onlyError(new Decision.LogRefused())).startsWith("was not logged");
        assertThat(onlyError(new Decision.OutcomeUnknown(ID))).startsWith("may or may not");
        assertThat(onlyError(new Decision.ReadSideLagging())).startsWith("was not logged");
        assertThat(onlyError(new Decision.ReadSideAway())).startsWith("was not logged");
    }

    @Test
    void the_summary_covers_new_and_known_events_alike() {
        tally.answer(1, new Decision.Accepted(ID, new LogPosition(3, 4), Instant.EPOCH));
        tally.answer(2, new Decision.Duplicate(ID, new LogPosition(1, 9), null));
        tally.answer(3, new Decision.LogUnavailable());

        BatchSummary.Summary summary = tally.summary().summary();
        assertThat(summary.lines()).isEqualTo(3);
        assertThat(summary.accepted()).isEqualTo(1);
        assertThat(summary.duplicate()).isEqualTo(1);
        assertThat(summary.failed()).isEqualTo(1);
        assertThat(decoded(summary.logPosition())).isEqualTo("t;1:10,3:5");
    }

    @Test
    void a_batch_of_which_nothing_is_in_the_log_has_no_position() {
        tally.answer(1, new Decision.LogUnavailable());

        assertThat(tally.summary().summary().logPosition()).isNull();
    }

    private String onlyError(Decision failed) {
        return tally.answer(1, failed).errors().getFirst().detail();
    }

    private static String decoded(@Nullable String token) {
        return new String(
                Base64.getUrlDecoder().decode(token == null ? "" : token),
                StandardCharsets.US_ASCII);
    }
}

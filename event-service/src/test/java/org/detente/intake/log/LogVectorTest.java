package org.detente.intake.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogVectorTest {
    @Test
    void a_token_names_the_first_offset_that_is_not_covered() {
        String token = new LogVector("topic-id").cover(new LogPosition(3, 41)).token();

        assertThat(decoded(token)).isEqualTo("topic-id;3:42");
    }

    @Test
    void a_token_lists_partitions_in_ascending_order_and_keeps_the_furthest() {
        LogVector vector = new LogVector("t");
        vector.cover(new LogPosition(10, 5));
        vector.cover(new LogPosition(2, 7));
        vector.cover(new LogPosition(10, 4));

        assertThat(decoded(vector.token())).isEqualTo("t;2:8,10:6");
    }

    @Test
    void the_end_of_a_partition_covers_all_before_it() {
        LogVector vector = new LogVector("t").coverBefore(3, 42).coverBefore(3, 41);

        assertThat(decoded(vector.coverBefore(1, 0).token())).isEqualTo("t;1:0,3:42");
    }

    @Test
    void a_token_fits_into_a_header_and_an_address() {
        LogVector vector = new LogVector("t>?");
        vector.cover(new LogPosition(0, 1));

        assertThat(vector.token()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void a_token_is_read_as_it_was_written_and_says_which_log_it_is_of() {
        LogVector vector = new LogVector("t").coverBefore(0, 0).coverBefore(11, 42);
        LogVector read = LogVector.ofToken(vector.token());

        assertThat(read.token()).isEqualTo(vector.token());
        assertThat(read.isOfLogOf(new LogVector("t"))).isTrue();
        assertThat(read.isOfLogOf(new LogVector("u"))).isFalse();
        assertThat(LogVector.ofToken(new LogVector("t").token()).token())
                .isEqualTo(new LogVector("t").token());
        for (String broken : List.of("", "!", "YWJj", "dDsx", "dDs6")) {
            assertThatIllegalArgumentException()
                    .as(broken)
                    .isThrownBy(() -> LogVector.ofToken(broken));
        }
    }

    @Test
    void a_position_is_read_as_it_is_written() {
        assertThat(LogPosition.of("3:42")).isEqualTo(new LogPosition(3, 42));
        assertThat(LogPosition.of("3:42").toString()).isEqualTo("3:42");
        assertThatIllegalArgumentException().isThrownBy(() -> LogPosition.of("342"));
    }

    private static String decoded(String token) {
        return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
    }
}

package org.detente.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.detente.intake.surroundings.LogContents;
import org.detente.intake.surroundings.Surroundings;
import org.junit.jupiter.api.BeforeEach;

/** A test that looks at what came into the log since it began. */
abstract class AgainstTheLog {
    final LogContents log = Surroundings.current().log();
    private Map<Integer, Long> ends = Map.of();

    @BeforeEach
    void note_where_the_log_ends() {
        ends = log.ends();
    }

    void assertNothingWasLogged() {
        assertThat(log.ends()).isEqualTo(ends);
    }

    long logged() {
        return log.size() - ends.values().stream().mapToLong(Long::longValue).sum();
    }
}

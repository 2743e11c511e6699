package org.detente.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.detente.system.OnSharedStack;
import org.detente.system.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short run of what {@code ./detente chaos} does for longer. */
@OnSharedStack
class ChaosIT {
    private static final int FAULTS = 8;

    @Test
    void nothing_promised_is_broken_by_kills_and_pauses_under_load_seed_1(
            Stack stack, @TempDir Path directory) throws Exception {
        ChaosPlan plan = ChaosPlan.of(1, Duration.ofSeconds(25), FAULTS).hurried();

        ChaosReport report = new ChaosRun(stack, plan).run(List.of(), directory);

        System.out.println(report.table());
        assertThat(report.violations()).isEmpty();
        assertThat(report.faults()).isGreaterThanOrEqualTo(FAULTS);
        assertThat(report.acknowledgedEvents()).isGreaterThan(500);
        assertThat(report.times("POST correction", "201")).isPositive();
        assertThat(report.struck())
                .contains("kill -9 broker", "kill -9 database", "kill -9 event-service");
    }
}

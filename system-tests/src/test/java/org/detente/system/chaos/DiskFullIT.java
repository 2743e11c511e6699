package org.detente.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.detente.system.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disks of broker and database run full under load, and get room again. */
class DiskFullIT {
    private static final int BROKER_MEBIBYTES = 128;
    private static final int DATABASE_MEBIBYTES = 256;
    private static final Duration FULL_FOR = Duration.ofSeconds(6);

    @Test
    void a_full_disk_refuses_with_a_problem_loses_nothing_and_heals_when_there_is_room(
            @TempDir Path directory) throws Exception {
        Path home = Files.createDirectories(directory.resolve("home"));
        try (Disk broker = mount(home.resolve("broker"), BROKER_MEBIBYTES);
                Disk database = mount(home.resolve("database"), DATABASE_MEBIBYTES);
                Stack stack = Stack.up(home, "--no-data")) {
            Iterator<Fault> faults =
                    List.<Fault>of(
                                    new FullDisk(broker, "broker", FULL_FOR),
                                    new FullDisk(database, "database", FULL_FOR))
                            .iterator();
            ChaosPlan plan = ChaosPlan.of(3, Duration.ZERO, 2).hurried();

            ChaosReport report =
                    new ChaosRun(stack, plan).run(() -> List.of(faults.next()), directory);

            System.out.println(report.table());
            assertThat(report.violations()).isEmpty();
            assertThat(report.faults()).isEqualTo(2);
            // that there was no other failure is among the violations
            assertThat(report.times("POST /api/v1/events", "50[37] .*")).isPositive();
        }
    }

    private static Disk mount(Path directory, int mebibytes) throws InterruptedException {
        try {
            return Disk.mount(directory, mebibytes);
        } catch (IOException notAllowed) {
            String reason =
                    "NOT RUN: DiskFullIT needs to mount a tmpfs, which only root may do: "
                            + notAllowed.getMessage();
            System.out.println(reason);
            return abort(reason);
        }
    }
}

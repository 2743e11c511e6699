package org.detente.system.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The disks of a long run: small ones that can be filled where that is allowed, else none. */
final class DiskSet implements AutoCloseable {
    private static final int BROKER_MEBIBYTES = 1_024;
    private static final int DATABASE_MEBIBYTES = 2_048;
    private static final Duration FULL_FOR = Duration.ofSeconds(12);

    private final List<Disk> disks;
    private final List<Fault> faults;
    private final String remark;

    private DiskSet(List<Disk> disks, List<Fault> faults, String remark) {
        this.disks = disks;
        this.faults = faults;
        this.remark = remark;
    }

    static DiskSet under(Path home) throws InterruptedException {
        try {
            Disk broker = Disk.mount(home.resolve("broker"), BROKER_MEBIBYTES);
            Disk database = Disk.mount(home.resolve("database"), DATABASE_MEBIBYTES);
            // Ctrl-C must not leave mounts behind
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            return new DiskSet(
                    List.of(broker, database),
                    List.of(
                            new FullDisk(broker, "broker", FULL_FOR),
                            new FullDisk(database, "database", FULL_FOR)),
                    "Broker and database had disks of their own (tmpfs), which were filled.");
        } catch (IOException notAllowed) {
            return new DiskSet(
                    List.of(),
                    List.of(),
                    "NOT RUN: full disks. They need a mounted tmpfs, which only root may do: "
                            + notAllowed.getMessage());
        }
    }

    /** One fault for each disk. */
    List<Fault> faults() {
        return faults;
    }

    /** What was done, or why not. */
    String remark() {
        return remark;
    }

    @Override
    public void close() {
        disks.forEach(Disk::close);
    }
}

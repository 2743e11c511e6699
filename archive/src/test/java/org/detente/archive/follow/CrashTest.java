package org.detente.archive.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.detente.archive.check.Findings;
import org.detente.archive.check.Reading;
import org.detente.archive.fixture.AnyRecord;
import org.detente.archive.format.LogRecord;
import org.detente.archive.format.Names;
import org.detente.archive.store.DirectoryStore;
import org.detente.archive.store.PartitionEnd;
import org.detente.archive.store.Store;
import org.detente.archive.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a crash leaves behind, going on from it gives the archive of a run without a crash. */
class CrashTest {
    private static final int RECORDS = 30;
    private static final int PER_FLUSH = 4;

    @TempDir Path directory = Path.of("");

    @Test
    void an_open_segment_cut_at_any_byte_heals_to_whole_frames() throws IOException {
        List<LogRecord> records = new AnyRecord(11).events(0, RECORDS);
        Store store = new DirectoryStore(directory);
        WrittenArchive.write(store, records, PER_FLUSH, 1000);
        Path open = directory.resolve(Names.open(0));
        byte[] whole = Files.readAllBytes(open);
        for (int cut = 0; cut < whole.length; cut++) {
            Files.write(open, Arrays.copyOf(whole, cut));
            long next = PartitionEnd.read(store, 0).nextOffset();
            assertThat(next % PER_FLUSH).as("cut at %d", cut).isZero();
            WrittenArchive.write(
                    store, records.subList((int) next, RECORDS), PER_FLUSH, 1000);
            assertThat(Reading.cleanly(store)).as("cut at %d", cut).isEqualTo(records);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22})
    void a_crash_before_or_after_any_step_loses_and_repeats_nothing(long seed) {
        List<LogRecord> records = new AnyRecord(seed).events(0, RECORDS);
        int steps = steps(records);
        assertThat(steps).isGreaterThan(15);
        for (int crash = 1; crash <= steps; crash++) {
            for (CrashingStore.When when : CrashingStore.When.values()) {
                Path here = directory.resolve(seed + "-" + crash + when);
                CrashingStore crashing =
                        new CrashingStore(new DirectoryStore(here), crash, when);
                Optional<StoreException> crashed = Optional.empty();
                try {
                    WrittenArchive.write(crashing, records, PER_FLUSH, 10);
                } catch (StoreException e) {
                    crashed = Optional.of(e);
                }
                assertThat(crashed).isPresent();
                Store store = new DirectoryStore(here);
                long next = PartitionEnd.read(store, 0).nextOffset();
                WrittenArchive.write(
                        store, records.subList((int) next, RECORDS), PER_FLUSH, 10);
                assertThat(Reading.cleanly(store)).isEqualTo(records);
            }
        }
    }

    @Test
    void what_a_crash_leaves_is_no_fault() {
        List<LogRecord> records = new AnyRecord(23).events(0, RECORDS);
        int steps = steps(records);
        for (int crash = 2; crash <= steps; crash++) {
            Path here = directory.resolve("left-" + crash);
            try {
                WrittenArchive.write(
                        new CrashingStore(
                                new DirectoryStore(here), crash, CrashingStore.When.BEFORE),
                        records,
                        PER_FLUSH,
                        10);
            } catch (StoreException crashed) {
                Findings findings = new Findings();
                List<LogRecord> read = new ArrayList<>();
                Reading.into(new DirectoryStore(here), findings, read);
                assertThat(findings.faults()).as("crash before step %d", crash).isEmpty();
                assertThat(read).isEqualTo(records.subList(0, read.size()));
            }
        }
    }

    private int steps(List<LogRecord> records) {
        CrashingStore counting =
                new CrashingStore(
                        new DirectoryStore(directory.resolve("counting")),
                        Integer.MAX_VALUE,
                        CrashingStore.When.BEFORE);
        WrittenArchive.write(counting, records, PER_FLUSH, 10);
        return counting.steps();
    }
}

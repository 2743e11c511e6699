package org.detente.archive.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.detente.archive.check.Findings;
import org.detente.archive.check.Reading;
import org.detente.archive.fixture.AnyRecord;
import org.detente.archive.fixture.MemoryStore;
import org.detente.archive.format.LogRecord;
import org.detente.archive.format.Names;
import org.detente.archive.store.PartitionEnd;
import org.detente.archive.store.Store;
import org.detente.archive.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a crash leaves behind, going on from it gives the archive of a run without a crash. */
class CrashTest {
    private static final int RECORDS = 30;
    private static final int PER_FLUSH = 4;

    @Test
    void an_open_segment_cut_at_any_byte_heals_to_whole_frames() {
        List<LogRecord> records = new AnyRecord(11).events(0, RECORDS);
        Store store = new MemoryStore();
        WrittenArchive.write(store, records, PER_FLUSH, 1000);
        byte[] whole = store.read(Names.open(0)).orElseThrow();
        for (int cut = 0; cut < whole.length; cut++) {
            store.write(Names.open(0), Arrays.copyOf(whole, cut));
            long next = PartitionEnd.read(store, 0).nextOffset();
            assertThat(next % PER_FLUSH).as("cut at %d", cut).isZero();
            WrittenArchive.write(store, records.subList((int) next, RECORDS), PER_FLUSH, 1000);
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
                Store store = new MemoryStore();
                CrashingStore crashing = new CrashingStore(store, crash, when);
                Optional<StoreException> crashed = Optional.empty();
                try {
                    WrittenArchive.write(crashing, records, PER_FLUSH, 10);
                } catch (StoreException e) {
                    crashed = Optional.of(e);
                }
                assertThat(crashed).isPresent();
                long next = PartitionEnd.read(store, 0).nextOffset();
                WrittenArchive.write(store, records.subList((int) next, RECORDS), PER_FLUSH, 10);
                assertThat(Reading.cleanly(store)).isEqualTo(records);
            }
        }
    }

    @Test
    void what_a_crash_leaves_is_no_fault() {
        List<LogRecord> records = new AnyRecord(23).events(0, RECORDS);
        int steps = steps(records);
        for (int crash = 2; crash <= steps; crash++) {
            Store store = new MemoryStore();
            try {
                WrittenArchive.write(
                        new CrashingStore(store, crash, CrashingStore.When.BEFORE),
                        records,
                        PER_FLUSH,
                        10);
            } catch (StoreException crashed) {
                Findings findings = new Findings();
                List<LogRecord> read = new ArrayList<>();
                Reading.into(store, findings, read);
                assertThat(findings.faults()).as("crash before step %d", crash).isEmpty();
                assertThat(read).isEqualTo(records.subList(0, read.size()));
            }
        }
    }

    private static int steps(List<LogRecord> records) {
        CrashingStore counting =
                new CrashingStore(new MemoryStore(), Integer.MAX_VALUE, CrashingStore.When.BEFORE);
        WrittenArchive.write(counting, records, PER_FLUSH, 10);
        return counting.steps();
    }
}

package org.detente.archive.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.detente.archive.fixture.AnyRecord;
import org.detente.archive.fixture.MemoryStore;
import org.detente.archive.follow.WrittenArchive;
import org.detente.archive.format.LogRecord;
import org.detente.archive.format.Names;
import org.detente.archive.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way to damage an archive of three closed segments and an open one is found. */
class DamageTest {
    private static final List<LogRecord> RECORDS = new AnyRecord(31).events(0, 11);

    private final MemoryStore store = new MemoryStore();

    @BeforeEach
    void write() {
        WrittenArchive.write(store, RECORDS, 1, 3);
    }

    @Test
    void what_nobody_touched_is_clean() {
        assertThat(verify(store).isClean()).isTrue();
        assertThat(Reading.cleanly(store)).isEqualTo(RECORDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = 32)
    void a_flipped_bit_at_any_byte_of_any_object_is_found_and_named(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int flips = 0;
        for (String name : store.names()) {
            byte[] whole = store.read(name).orElseThrow();
            for (int at = 0; at < whole.length; at++) {
                byte[] flipped = whole.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                MemoryStore damaged = new MemoryStore(store);
                damaged.write(name, flipped);
                if (name.equals(Names.open(0))) {
                    assertOpenNoticed(damaged, at);
                } else {
                    assertNamed(damaged, name, at);
                }
                flips++;
            }
        }
        assertThat(flips).isGreaterThan(2000);
    }

    /** The object itself, or the one of the same partition that vouches for it, is named. */
    private static void assertNamed(MemoryStore damaged, String name, int at) {
        List<Findings.Finding> faults = verify(damaged).faults();
        assertThat(faults).as("byte %d of %s", at, name).isNotEmpty();
        boolean isNamed =
                faults.stream().anyMatch(fault -> fault.toString().contains(name))
                        || name.equals(Names.ORIGIN)
                        || (name.equals(Names.head(0))
                                && faults.getFirst().where().startsWith(Names.folder(0)));
        assertThat(isNamed).as("byte %d of %s: %s", at, name, faults).isTrue();
    }

    /**
     * Half a frame at the end is what a crash leaves: a note, and records fewer. And zstd has bits
     * that mean nothing: then the records are what they were.
     */
    private static void assertOpenNoticed(MemoryStore damaged, int at) {
        Findings findings = new Findings();
        List<LogRecord> read = new ArrayList<>();
        Reading.into(damaged, findings, read);
        boolean isNoticed = !findings.isClean() || findings.noteCount() > 0;
        assertThat(isNoticed || read.equals(RECORDS)).as("byte %d", at).isTrue();
        assertThat(read).as("byte %d", at).isEqualTo(RECORDS.subList(0, read.size()));
    }

    @Test
    void a_closed_segment_cut_anywhere_is_found() {
        byte[] whole = store.read(Names.segment(0, 3)).orElseThrow();
        for (int cut = 0; cut < whole.length; cut++) {
            store.write(Names.segment(0, 3), Arrays.copyOf(whole, cut));
            assertThat(verify(store).faults().getFirst().where()).isEqualTo(Names.segment(0, 3));
        }
    }

    @Test
    void a_missing_segment_is_named() {
        store.delete(Names.segment(0, 6));
        assertThat(verify(store).faults().getFirst().toString())
                .startsWith(Names.segment(0, 6) + ": is missing");
    }

    @Test
    void a_segment_missing_with_its_manifest_is_named_by_the_next() {
        store.delete(Names.segment(0, 3));
        store.delete(Names.manifest(0, 3));
        assertThat(verify(store).faults().getFirst().toString())
                .startsWith(Names.manifest(0, 6) + ": is segment 2 where segment 1 belongs");
    }

    @Test
    void segments_missing_from_the_end_are_named_by_the_head() {
        store.delete(Names.segment(0, 6));
        store.delete(Names.manifest(0, 6));
        assertThat(verify(store).faults().getFirst().toString())
                .startsWith(Names.head(0) + ": names " + Names.manifest(0, 6));
    }

    @Test
    void exchanged_segments_are_found() {
        exchange(Names.segment(0, 3), Names.segment(0, 6));
        assertThat(verify(store).faults())
                .extracting(Findings.Finding::where)
                .contains(Names.segment(0, 3), Names.segment(0, 6));
        exchange(Names.manifest(0, 3), Names.manifest(0, 6));
        assertThat(verify(store).faults())
                .extracting(Findings.Finding::where)
                .contains(Names.manifest(0, 3), Names.manifest(0, 6));
    }

    @Test
    @SuppressWarnings("NullAway") // it overlooks the annotation of an array in a class file
    void a_record_whose_id_is_not_that_of_its_content_is_named_with_line_and_offset() {
        LogRecord good = new AnyRecord(33).event(0, 11);
        LogRecord other = new AnyRecord(34).event(0, 11);
        LogRecord forged = new LogRecord(0, 11, 1, good.key(), good.headers(), other.value());
        WrittenArchive.write(store, List.of(forged), 1, 1000);
        assertThat(verify(store).faults().getFirst().where())
                .isEqualTo(Names.open(0) + ", line 3 (offset 11)");
    }

    @Test
    void no_more_faults_are_kept_than_people_read() {
        Findings findings = new Findings();
        for (int each = 0; each < 1000; each++) {
            findings.fault("there", "wrong");
        }
        assertThat(findings.faults()).hasSize(Findings.KEPT_MAX);
        assertThat(findings.faultCount()).isEqualTo(1000);
    }

    private void exchange(String one, String other) {
        byte[] aside = store.read(one).orElseThrow();
        store.write(one, store.read(other).orElseThrow());
        store.write(other, aside);
    }

    private static Findings verify(Store store) {
        return new Verification(
                        store, Duration.ZERO, new PrintStream(PrintStream.nullOutputStream()))
                .alone();
    }
}

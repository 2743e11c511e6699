package org.detente.archive.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.detente.archive.fixture.AnyRecord;
import org.detente.archive.follow.WrittenArchive;
import org.detente.archive.format.LogRecord;
import org.detente.archive.format.Names;
import org.detente.archive.store.DirectoryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way to damage an archive of three closed segments and an open one is found. */
class DamageTest {
    private static final List<LogRecord> RECORDS = new AnyRecord(31).events(0, 11);

    @TempDir Path directory = Path.of("");

    @BeforeEach
    void write() {
        WrittenArchive.write(new DirectoryStore(directory), RECORDS, 1, 3);
    }

    @Test
    void what_nobody_touched_is_clean() {
        assertThat(verify().isClean()).isTrue();
        assertThat(Reading.cleanly(new DirectoryStore(directory))).isEqualTo(RECORDS);
    }

    @Test
    void a_flipped_bit_at_any_byte_of_any_file_is_found_and_named_seed_32() throws IOException {
        SplittableRandom random = new SplittableRandom(32);
        int flips = 0;
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            for (int at = 0; at < whole.length; at++) {
                byte[] flipped = whole.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, flipped);
                assertNoticed(file, at);
                flips++;
            }
            Files.write(file, whole);
        }
        assertThat(flips).isGreaterThan(2000);
    }

    /** Half a frame at the very end is what a crash leaves: a note, and a record fewer. */
    private void assertNoticed(Path file, int at) {
        Findings findings = verify();
        boolean isOpen = file.endsWith(Names.open(0));
        assertThat(findings.faultCount() + (isOpen ? findings.noteCount() : 0))
                .as("byte %d of %s", at, file)
                .isPositive();
        if (findings.isClean()) {
            return;
        }
        String name = directory.relativize(file).toString();
        String first = findings.faults().getFirst().where();
        assertThat(name.equals(Names.ORIGIN) || sameObject(first, name) || isHeadOf(name, first))
                .as("byte %d of %s was called %s", at, name, findings.faults())
                .isTrue();
    }

    private static boolean sameObject(String where, String name) {
        return where.startsWith(name);
    }

    /** A manifest and what vouches for it disagree: either may be the one that changed. */
    private static boolean isHeadOf(String name, String where) {
        return name.endsWith(".json") && where.startsWith(Names.folder(0));
    }

    @Test
    void a_closed_segment_cut_anywhere_is_found() throws IOException {
        Path file = directory.resolve(Names.segment(0, 3));
        byte[] whole = Files.readAllBytes(file);
        for (int cut = 0; cut < whole.length; cut++) {
            Files.write(file, Arrays.copyOf(whole, cut));
            assertThat(verify().faults().getFirst().where()).isEqualTo(Names.segment(0, 3));
        }
    }

    @Test
    void a_missing_segment_is_named() throws IOException {
        Files.delete(directory.resolve(Names.segment(0, 6)));
        assertThat(verify().faults().getFirst().toString())
                .startsWith(Names.segment(0, 6) + ": is missing");
    }

    @Test
    void a_segment_missing_with_its_manifest_is_named_by_the_next() throws IOException {
        Files.delete(directory.resolve(Names.segment(0, 3)));
        Files.delete(directory.resolve(Names.manifest(0, 3)));
        assertThat(verify().faults().getFirst().toString())
                .startsWith(Names.manifest(0, 6) + ": is segment 2 where segment 1 belongs");
    }

    @Test
    void segments_missing_from_the_end_are_named_by_the_head() throws IOException {
        Files.delete(directory.resolve(Names.segment(0, 6)));
        Files.delete(directory.resolve(Names.manifest(0, 6)));
        assertThat(verify().faults().getFirst().toString())
                .startsWith(Names.head(0) + ": names " + Names.manifest(0, 6));
    }

    @Test
    void exchanged_segments_are_found() throws IOException {
        exchange(Names.segment(0, 3), Names.segment(0, 6));
        assertThat(verify().faults())
                .extracting(Findings.Finding::where)
                .contains(Names.segment(0, 3), Names.segment(0, 6));
        exchange(Names.manifest(0, 3), Names.manifest(0, 6));
        assertThat(verify().faults())
                .extracting(Findings.Finding::where)
                .contains(Names.manifest(0, 3), Names.manifest(0, 6));
    }

    @Test
    @SuppressWarnings("NullAway") // it overlooks the annotation of an array in a class file
    void a_record_whose_id_is_not_that_of_its_content_is_named_with_line_and_offset() {
        LogRecord good = new AnyRecord(33).event(0, 11);
        LogRecord other = new AnyRecord(34).event(0, 11);
        LogRecord forged =
                new LogRecord(0, 11, 1, good.key(), good.headers(), other.value());
        WrittenArchive.write(new DirectoryStore(directory), List.of(forged), 1, 1000);
        assertThat(verify().faults().getFirst().where())
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

    private void exchange(String one, String other) throws IOException {
        Path aside = directory.resolve("aside");
        Files.move(directory.resolve(one), aside);
        Files.move(
                directory.resolve(other),
                directory.resolve(one),
                StandardCopyOption.REPLACE_EXISTING);
        Files.move(aside, directory.resolve(other));
    }

    private Findings verify() {
        return new Verification(
                        new DirectoryStore(directory),
                        Duration.ZERO,
                        new PrintStream(PrintStream.nullOutputStream()))
                .alone();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}

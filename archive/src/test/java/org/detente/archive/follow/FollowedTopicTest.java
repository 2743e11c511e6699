package org.detente.archive.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.detente.archive.check.Verification;
import org.detente.archive.fixture.AnyRecord;
import org.detente.archive.fixture.Topic;
import org.detente.archive.format.LogRecord;
import org.detente.archive.format.Names;
import org.detente.archive.restore.Restoration;
import org.detente.archive.store.DirectoryStore;
import org.detente.archive.store.PartitionEnd;
import org.detente.archive.store.Store;
import org.detente.stack.EmbeddedBroker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** The archiver, verify and restore with a real broker. */
class FollowedTopicTest {
    private static final int PARTITIONS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);
    private static final Limits LIMITS =
            new Limits(Duration.ofMillis(50), 64 * 1024, 1 << 20, 40, Duration.ofHours(1));

    @TempDir static Path brokerDirectory = Path.of("");
    private static @Nullable EmbeddedBroker broker;

    @TempDir Path directory = Path.of("");
    private final AnyRecord any = new AnyRecord(51);
    private @Nullable ArchiveRunner runner;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(brokerDirectory, 0);
    }

    @AfterAll
    static void stopBroker() {
        if (broker != null) {
            broker.close();
        }
    }

    @AfterEach
    void stopRunner() throws InterruptedException {
        stop();
    }

    private static String address() {
        return Objects.requireNonNull(broker).bootstrapServers();
    }

    @Test
    void what_is_archived_with_restarts_and_restored_is_the_same_record_by_record(TestInfo test)
            throws Exception {
        Topic topic = Topic.make(address(), name(test), PARTITIONS);
        for (int part = 0; part < 3; part++) {
            topic.append(some(100));
            follow(topic, new DirectoryStore(directory));
            awaitArchived(topic);
            stop();
        }
        assertThat(verify(topic)).contains("verify: 300 records, no fault");
        Topic restored = Topic.make(address(), name(test) + "-restored", PARTITIONS);
        restore(restored);
        assertThat(without(topic.contents())).isEqualTo(without(restored.contents()));
    }

    @Test
    void verify_names_what_the_archive_lacks_and_what_differs(TestInfo test) throws Exception {
        Topic topic = Topic.make(address(), name(test), PARTITIONS);
        topic.append(any.events(0, 30));
        follow(topic, new DirectoryStore(directory));
        awaitArchived(topic);
        stop();
        topic.append(any.events(1, 4));
        assertThat(verify(topic))
                .contains(
                        "FAULT: partition 1: offsets 0 to 3 are in the topic and not in the archive")
                .contains("1 faults");
        Path open = directory.resolve(Names.open(0));
        byte[] archived = Files.readAllBytes(open);
        Files.delete(open);
        WrittenLines.write(new DirectoryStore(directory), any.events(0, 30), Names.open(0));
        assertThat(verify(topic))
                .contains(
                        "open.ndjson.zst, line 1 (offset 0): is not the record that the topic has");
        Files.write(open, archived);
        topic.delete();
        topic.make(PARTITIONS);
        assertThat(verify(topic)).contains("was made anew: its id is " + topic.facts().id());
    }

    @Test
    void restore_goes_on_after_an_interruption_and_refuses_other_records(TestInfo test)
            throws Exception {
        Topic topic = Topic.make(address(), name(test), PARTITIONS);
        List<LogRecord> records = some(120);
        topic.append(records);
        follow(topic, new DirectoryStore(directory));
        awaitArchived(topic);
        stop();
        Topic half = Topic.make(address(), name(test) + "-half", PARTITIONS);
        half.append(records.subList(0, 50));
        restore(half);
        assertThat(without(half.contents())).isEqualTo(without(topic.contents()));
        Topic other = Topic.make(address(), name(test) + "-other", PARTITIONS);
        other.append(any.events(1, 1));
        assertThatThrownBy(() -> restore(other))
                .isInstanceOf(Restoration.RefusedException.class)
                .hasMessageContaining("is not empty: offset 0 of partition 1");
        Topic narrow = Topic.make(address(), name(test) + "-narrow", 2);
        assertThatThrownBy(() -> restore(narrow))
                .isInstanceOf(Restoration.RefusedException.class)
                .hasMessageContaining("has 2 partitions, the archive 3");
        Path segment = directory.resolve(Names.segment(0, 0));
        byte[] bytes = Files.readAllBytes(segment);
        bytes[bytes.length / 2] ^= 1;
        Files.write(segment, bytes);
        Topic empty = Topic.make(address(), name(test) + "-empty", PARTITIONS);
        assertThatThrownBy(() -> restore(empty)).hasMessageContaining("nothing was restored");
        assertThat(empty.facts().ends()).allSatisfy((_, end) -> assertThat(end).isZero());
    }

    @Test
    void a_topic_made_anew_is_never_mixed_into_the_archive(TestInfo test) throws Exception {
        Topic topic = Topic.make(address(), name(test), PARTITIONS);
        topic.append(any.events(0, 10));
        follow(topic, new DirectoryStore(directory));
        awaitArchived(topic);
        Map<String, byte[]> before = files();
        topic.delete();
        topic.make(PARTITIONS);
        topic.append(any.events(0, 30));
        // it may look between the two and say first that there is no topic
        awaitRefusal("deleted and made anew");
        assertThat(files()).containsExactlyInAnyOrderEntriesOf(before);
    }

    @Test
    void records_that_the_topic_forgot_stop_the_archiver(TestInfo test) throws Exception {
        Topic topic = Topic.make(address(), name(test), PARTITIONS);
        topic.append(any.events(0, 10));
        follow(topic, new DirectoryStore(directory));
        awaitArchived(topic);
        stop();
        topic.append(any.events(0, 10));
        topic.forgetBefore(0, 15);
        follow(topic, new DirectoryStore(directory));
        awaitRefusal("partition 0 has lost records", "begins at offset 15");
    }

    @Test
    void a_store_that_fails_for_a_while_is_waited_for(TestInfo test) throws Exception {
        Topic topic = Topic.make(address(), name(test), PARTITIONS);
        topic.append(some(50));
        AtomicBoolean full = new AtomicBoolean(true);
        follow(topic, new FullStore(new DirectoryStore(directory), full));
        await(() -> state() instanceof ArchiverState.StoreAway);
        full.set(false);
        awaitArchived(topic);
        full.set(true);
        topic.append(some(50));
        await(() -> state() instanceof ArchiverState.StoreAway);
        full.set(false);
        awaitArchived(topic);
        stop();
        assertThat(verify(topic)).contains("verify: 100 records, no fault");
    }

    private List<LogRecord> some(int count) {
        List<LogRecord> records = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            int partition = each % PARTITIONS;
            records.add(each % 17 == 0 ? any.poison(partition, each) : any.event(partition, each));
        }
        return records;
    }

    private void follow(Topic topic, Store store) {
        ArchiveRunner next =
                new ArchiveRunner(
                        () -> store,
                        topic.clients(),
                        LIMITS,
                        new ArchiveRunner.Pace(Duration.ofMillis(100), Duration.ofMillis(50)),
                        new ArchiveProgress(),
                        Clock.systemUTC());
        next.begin();
        runner = next;
    }

    private void stop() throws InterruptedException {
        if (runner != null) {
            runner.end();
            runner = null;
        }
    }

    private ArchiverState state() {
        return Objects.requireNonNull(runner).state();
    }

    private void awaitRefusal(String... words) {
        await(() ->
                state() instanceof ArchiverState.Refusing(String remedy)
                        && Stream.of(words).allMatch(remedy::contains));
    }

    private void awaitArchived(Topic topic) {
        Store store = new DirectoryStore(directory);
        await(() -> {
            if (store.read(Names.ORIGIN).isEmpty()) {
                return false;
            }
            var facts = topic.facts();
            for (int each = 0; each < PARTITIONS; each++) {
                long next = PartitionEnd.read(store, each).nextOffset();
                if (next < facts.end(each)) {
                    return false;
                }
            }
            return true;
        });
    }

    private void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as(() -> "patience is over, the archiver is " + state())
                    .isLessThan(deadline);
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private String verify(Topic topic) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
                Store store = new DirectoryStore(directory)) {
            var _ = new Verification(store, Duration.ZERO, out).with(_ -> topic.clients());
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private void restore(Topic into) {
        try (Store store = new DirectoryStore(directory)) {
            var _ =
                    new Restoration(store, new PrintStream(PrintStream.nullOutputStream()))
                            .into(_ -> into.clients());
        }
    }

    /** Without the times that each broker sets itself. */
    private static List<List<LogRecord>> without(Map<Integer, List<LogRecord>> contents) {
        return contents.values().stream()
                .map(records -> records.stream().map(FollowedTopicTest::without).toList())
                .toList();
    }

    @SuppressWarnings("NullAway") // it overlooks the annotation of an array in a class file
    private static LogRecord without(LogRecord record) {
        return new LogRecord(
                record.partition(),
                record.offset(),
                0,
                record.key(),
                record.headers(),
                record.value());
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (Store store = new DirectoryStore(directory)) {
            for (int each = 0; each < PARTITIONS; each++) {
                for (String name : store.list(Names.folder(each))) {
                    files.put(name, store.read(name).orElseThrow());
                }
            }
        }
        return files;
    }

    private static String name(TestInfo test) {
        return test.getTestMethod().orElseThrow().getName();
    }
}

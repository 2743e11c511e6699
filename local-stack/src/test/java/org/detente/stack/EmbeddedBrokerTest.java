package org.detente.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.ObjectName;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

    private static final String TOPIC = "treaties";

    @TempDir Path directory;

    @Test
    void records_survive_close_and_reopen_of_the_same_directory() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0)) {
            createTopic(broker.bootstrapServers());
            produce(broker.bootstrapServers(), "1956");
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0)) {
            produce(broker.bootstrapServers(), "1993");
            assertThat(read(broker.bootstrapServers(), 2)).containsExactly("1956", "1993");
        }
    }

    @Test
    void acknowledged_records_survive_a_killed_process() throws Exception {
        int port = FreePorts.take(1).getFirst();
        Process broker = startProcess(port);
        try {
            awaitReady(port);
            createTopic("127.0.0.1:" + port);
            produce("127.0.0.1:" + port, "1956");
        } finally {
            assertThat(broker.destroyForcibly().waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        try (EmbeddedBroker reopened = EmbeddedBroker.start(directory, port)) {
            assertThat(read(reopened.bootstrapServers(), 1)).containsExactly("1956");
        }
    }

    @Test
    void a_record_is_flushed_to_disk_before_it_is_acknowledged() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0)) {
            createTopic(broker.bootstrapServers());
            for (int record = 0; record < 3; record++) {
                long flushesBefore = flushes();
                produce(broker.bootstrapServers(), String.valueOf(1956 + record));
                assertThat(flushes()).isGreaterThan(flushesBefore);
            }
        }
    }

    /** How often this JVM's broker has told the disk to keep a segment. */
    private static long flushes() throws JMException {
        return (long)
                ManagementFactory.getPlatformMBeanServer()
                        .getAttribute(
                                new ObjectName(
                                        "kafka.log:type=LogFlushStats,name=LogFlushRateAndTimeMs"),
                                "Count");
    }

    private Process startProcess(int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Attached.class.getName(),
                        BrokerMain.class.getName(),
                        directory.toString(),
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void awaitReady(int port) throws InterruptedException {
        Probe probe = Probe.broker(port);
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        CountDownLatch never = new CountDownLatch(1);
        while (!probe.passes()) {
            assertThat(System.nanoTime()).as("broker in time").isLessThan(deadline);
            assertThat(never.await(50, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    private static void createTopic(String servers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static void produce(String servers, String text) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            assertThat(producer.send(new ProducerRecord<>(TOPIC, text)).get().hasOffset()).isTrue();
        }
    }

    private static List<String> read(String servers, int expected) {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", servers),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            List<String> read = new ArrayList<>();
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (read.size() < expected && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(r -> read.add(r.value()));
            }
            return read;
        }
    }
}

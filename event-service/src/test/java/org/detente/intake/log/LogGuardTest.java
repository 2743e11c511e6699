package org.detente.intake.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.detente.intake.IntakeConfig;
import org.detente.intake.surroundings.Settings;
import org.detente.intake.surroundings.Wait;
import org.detente.stack.EmbeddedBroker;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guard against a real broker, without the rest of the service. */
class LogGuardTest {
    private static final Map<String, String> GOOD =
            Map.of(
                    "retention.ms", "-1",
                    "retention.bytes", "-1",
                    "message.timestamp.type", "LogAppendTime");

    private static final AtomicInteger TOPICS = new AtomicInteger();

    @TempDir static Path directory;

    private static @Nullable EmbeddedBroker broker;

    private final String topic = "events-" + TOPICS.incrementAndGet();

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(directory.resolve("shared"), 0);
    }

    @AfterAll
    static void stop() {
        if (broker != null) {
            broker.close();
        }
    }

    @Test
    void a_missing_topic_is_created_with_the_configuration_that_keeps_everything()
            throws Exception {
        try (Watch watch = new Watch(address(), true);
                TopicAdmin admin = new TopicAdmin(settings(address()))) {
            watch.until(LogState.Ready.class);

            Optional<TopicFacts> made = admin.describe(topic);
            assertThat(made)
                    .hasValueSatisfying(facts -> {
                        assertThat(facts.partitions()).isEqualTo(12);
                        assertThat(facts.config())
                                .containsEntry("cleanup.policy", "delete")
                                .containsEntry("retention.ms", "-1")
                                .containsEntry("retention.bytes", "-1")
                                .containsEntry("message.timestamp.type", "LogAppendTime")
                                .containsEntry("min.insync.replicas", "1");
                        assertThat(watch.guard.topicId()).isEqualTo(facts.id());
                    });
        }
    }

    @Test
    void a_missing_topic_is_refused_with_the_remedy_until_somebody_creates_it() throws Exception {
        try (Watch watch = new Watch(address(), false)) {
            watch.until(LogState.Refusing.class);
            assertThat(watch.readiness().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
            assertThat(watch.readiness().getData().orElseThrow().toString())
                    .contains("detente.log.create-topic=true")
                    .contains("kafka-topics.sh --create --topic " + topic + " --partitions 12");

            create(new NewTopic(topic, 12, (short) 1).configs(GOOD));
            watch.until(LogState.Ready.class);
            assertThat(watch.readiness().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        }
    }

    @Test
    void a_topic_that_forgets_is_refused_until_it_is_mended() throws Exception {
        create(new NewTopic(topic, 12, (short) 1));
        try (Watch watch = new Watch(address(), true)) {
            watch.until(LogState.Refusing.class);
            assertThat(watch.guard.state().toString())
                    .contains("set retention.ms=-1 (it is 604800000)")
                    .contains("set message.timestamp.type=LogAppendTime (it is CreateTime)");

            mend();
            watch.until(LogState.Ready.class);
        }
    }

    @Test
    void a_topic_with_too_few_partitions_is_refused() throws Exception {
        create(new NewTopic(topic, 3, (short) 1).configs(GOOD));
        try (Watch watch = new Watch(address(), true)) {
            watch.until(LogState.Refusing.class);
            assertThat(watch.guard.state().toString()).contains("it has 3 partitions");
        }
    }

    @Test
    void a_topic_made_anew_while_the_service_runs_is_refused() throws Exception {
        try (Watch watch = new Watch(address(), true);
                Admin admin = Admin.create(settings(address()))) {
            watch.until(LogState.Ready.class);

            admin.deleteTopics(List.of(topic)).all().get();
            watch.until(LogState.Refusing.class);
            create(new NewTopic(topic, 12, (short) 1).configs(GOOD));

            Wait.until(
                    "the new topic was noticed",
                    () -> watch.guard.state().toString().contains("made anew"));
        }
    }

    @Test
    void a_broker_that_is_away_at_the_start_is_waited_for() {
        Path own = directory.resolve("own");
        int port;
        try (EmbeddedBroker first = EmbeddedBroker.start(own, 0)) {
            port = Integer.parseInt(first.bootstrapServers().replaceAll(".*:", ""));
        }
        try (Watch watch = new Watch("127.0.0.1:" + port, true)) {
            Wait.until(
                    "the guard looked",
                    () ->
                            watch.guard.state() instanceof LogState.Away away
                                    && !away.reason().contains("not been looked at"));
            assertThat(watch.readiness().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);

            try (EmbeddedBroker back = EmbeddedBroker.start(own, port)) {
                watch.until(LogState.Ready.class);
                assertThat(back.bootstrapServers()).endsWith(":" + port);
            }
        }
    }

    @Test
    void a_broker_whose_name_is_unknown_does_not_end_the_guard() {
        try (Watch watch = new Watch("no-such-host.invalid:9092", true)) {
            Wait.until(
                    "the guard looked",
                    () ->
                            watch.guard.state() instanceof LogState.Away away
                                    && away.reason().contains("bootstrap"));
            assertThat(new GuardLiveness(watch.guard).call().getStatus())
                    .isEqualTo(HealthCheckResponse.Status.UP);
        }
    }

    private static String address() {
        return broker == null ? "" : broker.bootstrapServers();
    }

    private static Map<String, Object> settings(String bootstrapServers) {
        return Map.of("bootstrap.servers", bootstrapServers);
    }

    private static void create(NewTopic topic) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(settings(address()))) {
            admin.createTopics(List.of(topic)).all().get();
        }
    }

    private void mend() throws ExecutionException, InterruptedException {
        List<AlterConfigOp> changes =
                GOOD.entrySet().stream()
                        .map(entry -> new ConfigEntry(entry.getKey(), entry.getValue()))
                        .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
                        .toList();
        try (Admin admin = Admin.create(settings(address()))) {
            admin.incrementalAlterConfigs(
                            Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), changes))
                    .all()
                    .get();
        }
    }

    /** A guard at work. */
    private final class Watch implements AutoCloseable {
        private final LogGuard guard;

        Watch(String bootstrapServers, boolean createTopic) {
            IntakeConfig config = config(createTopic);
            this.guard =
                    new LogGuard(new KafkaSettings(settings(bootstrapServers), config), config);
            guard.start(new StartupEvent());
        }

        private IntakeConfig config(boolean createTopic) {
            return Settings.of(
                    Map.of(
                            "detente.log.topic",
                            topic,
                            "detente.log.create-topic",
                            String.valueOf(createTopic),
                            "detente.log.check-interval",
                            "100ms",
                            "detente.log.retry-interval",
                            "100ms"));
        }

        void until(Class<? extends LogState> state) {
            Wait.until(
                    "the guard found " + state.getSimpleName() + ", it is at " + guard.state(),
                    () -> state.isInstance(guard.state()));
        }

        HealthCheckResponse readiness() {
            return new LogReadiness(guard).call();
        }

        @Override
        public void close() {
            guard.stop();
        }
    }
}

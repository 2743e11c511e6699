package org.detente.intake.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guard against a real broker, without the rest of the service. */
class LogGuardTest {
    private static final Map<String, String> GOOD =
            Map.of(
                    "retention.ms", "-1",
                    "retention.bytes", "-1",
                    "message.timestamp.type", "LogAppendTime");

    @TempDir Path directory;

    @Test
    void a_missing_topic_is_created_with_the_configuration_that_keeps_everything()
            throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0);
                Watch watch = new Watch(broker.bootstrapServers(), true);
                TopicAdmin admin = new TopicAdmin(address(broker.bootstrapServers()))) {
            watch.until(LogState.Ready.class);

            Optional<TopicFacts> made = admin.describe("events");
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
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0);
                Watch watch = new Watch(broker.bootstrapServers(), false)) {
            watch.until(LogState.Refusing.class);
            assertThat(watch.readiness().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
            assertThat(watch.readiness().getData().orElseThrow().toString())
                    .contains("detente.log.create-topic=true")
                    .contains("kafka-topics.sh --create --topic events --partitions 12");

            create(broker, new NewTopic("events", 12, (short) 1).configs(GOOD));
            watch.until(LogState.Ready.class);
            assertThat(watch.readiness().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        }
    }

    @Test
    void a_topic_that_forgets_is_refused_until_it_is_mended() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0)) {
            create(broker, new NewTopic("events", 12, (short) 1));
            try (Watch watch = new Watch(broker.bootstrapServers(), true)) {
                watch.until(LogState.Refusing.class);
                assertThat(watch.guard.state().toString())
                        .contains("set retention.ms=-1 (it is 604800000)")
                        .contains("set message.timestamp.type=LogAppendTime (it is CreateTime)");

                mend(broker);
                watch.until(LogState.Ready.class);
            }
        }
    }

    @Test
    void a_topic_with_too_few_partitions_is_refused() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0)) {
            create(broker, new NewTopic("events", 3, (short) 1).configs(GOOD));
            try (Watch watch = new Watch(broker.bootstrapServers(), true)) {
                watch.until(LogState.Refusing.class);
                assertThat(watch.guard.state().toString()).contains("it has 3 partitions");
            }
        }
    }

    @Test
    void a_topic_made_anew_while_the_service_runs_is_refused() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0);
                Watch watch = new Watch(broker.bootstrapServers(), true);
                Admin admin = Admin.create(address(broker.bootstrapServers()))) {
            watch.until(LogState.Ready.class);

            admin.deleteTopics(List.of("events")).all().get();
            watch.until(LogState.Refusing.class);
            create(broker, new NewTopic("events", 12, (short) 1).configs(GOOD));

            Wait.until(
                    "the new topic was noticed",
                    () -> watch.guard.state().toString().contains("made anew"));
        }
    }

    @Test
    void a_broker_that_is_away_at_the_start_is_waited_for() {
        int port;
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0)) {
            port = Integer.parseInt(broker.bootstrapServers().replaceAll(".*:", ""));
        }
        try (Watch watch = new Watch("127.0.0.1:" + port, true)) {
            Wait.until(
                    "the guard looked",
                    () ->
                            watch.guard.state() instanceof LogState.Away away
                                    && !away.reason().contains("not been looked at"));
            assertThat(watch.readiness().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);

            try (EmbeddedBroker broker = EmbeddedBroker.start(directory, port)) {
                watch.until(LogState.Ready.class);
                assertThat(broker.bootstrapServers()).endsWith(":" + port);
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

    private static void create(EmbeddedBroker broker, NewTopic topic)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(address(broker.bootstrapServers()))) {
            admin.createTopics(List.of(topic)).all().get();
        }
    }

    private static void mend(EmbeddedBroker broker)
            throws ExecutionException, InterruptedException {
        List<AlterConfigOp> changes =
                GOOD.entrySet().stream()
                        .map(entry -> new ConfigEntry(entry.getKey(), entry.getValue()))
                        .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
                        .toList();
        try (Admin admin = Admin.create(address(broker.bootstrapServers()))) {
            admin.incrementalAlterConfigs(
                            Map.of(
                                    new ConfigResource(ConfigResource.Type.TOPIC, "events"),
                                    changes))
                    .all()
                    .get();
        }
    }

    private static Map<String, Object> address(String bootstrapServers) {
        return Map.of("bootstrap.servers", bootstrapServers);
    }

    /** A guard at work. */
    private static final class Watch implements AutoCloseable {
        private final LogGuard guard;

        Watch(String bootstrapServers, boolean createTopic) {
            IntakeConfig config = config(createTopic);
            this.guard = new LogGuard(new KafkaSettings(address(bootstrapServers), config), config);
            guard.start(new StartupEvent());
        }

        private static IntakeConfig config(boolean createTopic) {
            return Settings.of(
                    Map.of(
                            "detente.log.topic", "events",
                            "detente.log.create-topic", String.valueOf(createTopic),
                            "detente.log.check-interval", "100ms",
                            "detente.log.retry-interval", "100ms"));
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

package org.detente.deploy.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.detente.deploy.DetenteService;
import org.detente.deploy.images.ImageArchive;
import org.detente.deploy.images.Sandbox;
import org.detente.stack.EmbeddedBroker;
import org.detente.stack.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The images of profile {@code images} together, each in a {@link Sandbox}, with the environment
 * that the manifests give them and only the addresses changed, against a real broker and a real
 * database.
 */
class RunningImagesIT {
    private static final Duration READY_WITHIN = Duration.ofSeconds(90);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    @TempDir Path directory = Path.of("");
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<DetenteService, Integer> httpPorts = new EnumMap<>(DetenteService.class);
    private final Map<DetenteService, Integer> managementPorts =
            new EnumMap<>(DetenteService.class);

    @Test
    void the_images_serve_with_the_environment_of_the_manifests() throws Exception {
        for (DetenteService service : DetenteService.values()) {
            httpPorts.put(service, freePort());
            managementPorts.put(service, freePort());
        }
        try (var broker = EmbeddedBroker.start(directory.resolve("kafka"), 0);
                var database = EmbeddedDatabase.start(directory.resolve("postgres"), 0)) {
            Map<String, String> outside =
                    Map.of(
                            "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                            "DETENTE_LOG_REPLICATION_FACTOR", "1",
                            "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                            "QUARKUS_DATASOURCE_USERNAME", database.user(),
                            "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                            "DETENTE_ARCHIVE_STORE", "/tmp/archive");
            makeTopic(broker);
            try (var projection = start(DetenteService.PROJECTION_SERVICE, outside);
                    var intake = start(DetenteService.EVENT_SERVICE, outside);
                    var gateway = start(DetenteService.API_GATEWAY, outside);
                    var archive = start(DetenteService.ARCHIVE, outside)) {
                awaitReady(DetenteService.PROJECTION_SERVICE, projection);
                awaitReady(DetenteService.EVENT_SERVICE, intake);
                awaitReady(DetenteService.API_GATEWAY, gateway);
                awaitReady(DetenteService.ARCHIVE, archive);
                int port = httpPorts.getOrDefault(DetenteService.API_GATEWAY, 0);
                assertThat(status(port, "/api/v1/freshness")).isEqualTo(200);
            }
        }
    }

    private void makeTopic(EmbeddedBroker broker) throws Exception {
        ServiceCode code = Project.here().code(DetenteService.EVENT_SERVICE);
        String name = code.valueOf("detente.log.topic").orElseThrow();
        int partitions = Integer.parseInt(code.valueOf("detente.log.partitions").orElseThrow());
        var topic =
                new NewTopic(name, partitions, (short) 1)
                        .configs(
                                Map.of(
                                        "retention.ms", "-1",
                                        "retention.bytes", "-1",
                                        "cleanup.policy", "delete",
                                        "message.timestamp.type", "LogAppendTime"));
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(topic)).all().get();
        }
    }

    private Sandbox start(DetenteService service, Map<String, String> outside) throws Exception {
        Path root = Files.createDirectory(directory.resolve(service.module()));
        ImageArchive image = ImageArchive.built(service);
        image.unpackInto(root);
        return Sandbox.start(
                root,
                ImageArchive.texts(image.settings().getAsJsonArray("Entrypoint")),
                environment(service, outside),
                directory.resolve(service.module() + ".log"));
    }

    /** What the first overlay's Deployment says, with this machine in the place of the cluster. */
    private Map<String, String> environment(DetenteService service, Map<String, String> outside)
            throws IOException {
        Project project = Project.here();
        Overlay overlay = project.overlays().getFirst();
        Manifests manifests = Manifests.parse(project.render(overlay));
        var cluster = new Cluster(manifests, overlay.exampleSecrets(), project::code);
        Manifest deployment = manifests.find(service.workload(), service.module()).orElseThrow();
        var environment = new HashMap<String, String>();
        cluster.environment(deployment.containers().getFirst())
                .forEach((name, value) ->
                        environment.put(name, outside.getOrDefault(name, onThisMachine(value))));
        environment.put(
                "JAVA_TOOL_OPTIONS", "-Xmx256m"); // A share of this machine would be too much.
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", "" + httpPorts.get(service));
        environment.put("QUARKUS_MANAGEMENT_PORT", "" + managementPorts.get(service));
        return environment;
    }

    private String onThisMachine(String value) {
        String here = value;
        for (DetenteService service : DetenteService.values()) {
            String there = "http://" + service.module() + ":";
            if (service.httpPort().isPresent()) {
                here =
                        here.replace(
                                there + service.httpPort().getAsInt(),
                                "http://127.0.0.1:" + httpPorts.get(service));
            }
            here =
                    here.replace(
                            there + service.managementPort(),
                            "http://127.0.0.1:" + managementPorts.get(service));
        }
        return here;
    }

    private void awaitReady(DetenteService service, Sandbox sandbox) throws Exception {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        int port = managementPorts.getOrDefault(service, 0);
        while (status(port, "/q/health/ready") != 200) {
            if (sandbox.endsWithin(BETWEEN_LOOKS) || System.nanoTime() > deadline) {
                throw new AssertionError(service + " is not ready:\n" + sandbox.output());
            }
        }
    }

    private int status(int port, String path) throws InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + port + path);
        var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

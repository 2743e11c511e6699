package org.detente.system;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A further process of projection-service on a stack's log, with ports of its own. */
public final class ProjectionReplica implements AutoCloseable {
    /** A start alone takes more than a minute where ten other processes want the same two cores. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final int port;
    private final int managementPort;

    private ProjectionReplica(Process process, int port, int managementPort) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
    }

    /**
     * Starts it; returns at once.
     *
     * @param settings environment variables besides addresses and the stack's password
     * @param log where its output goes
     */
    public static ProjectionReplica start(Stack stack, Map<String, String> settings, Path log)
            throws IOException {
        int port = freePort();
        int managementPort = freePort();
        ProcessBuilder command =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        // it lives for a minute: the second compiler would only take time
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        Stack.ROOT
                                .resolve("projection-service/target/quarkus-app/quarkus-run.jar")
                                .toString());
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + stack.port("broker"));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", databaseUrl(stack.port("database")));
        environment.put("QUARKUS_DATASOURCE_USERNAME", "detente");
        environment.put(
                "QUARKUS_DATASOURCE_PASSWORD",
                Files.readString(stack.home().resolve("database/password")).strip());
        environment.putAll(settings);
        command.environment().putAll(environment);
        command.redirectErrorStream(true).redirectOutput(log.toFile());
        return new ProjectionReplica(command.start(), port, managementPort);
    }

    static String databaseUrl(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/detente";
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The process, for signals. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** All metrics, in the text format of Prometheus. */
    public String metrics() throws IOException, InterruptedException {
        return get("http://127.0.0.1:" + managementPort + "/q/metrics");
    }

    /** What it says of itself: state, schema, position, lag. */
    String freshness() throws IOException, InterruptedException {
        return get(url() + "/api/v1/freshness");
    }

    /** Waits until it runs and nothing of the log is left to be applied. */
    public void awaitCaughtUp() throws InterruptedException {
        Eventually.within(PATIENCE, this::hasCaughtUp);
    }

    private boolean hasCaughtUp() throws IOException, InterruptedException {
        String freshness = freshness();
        return freshness.contains("\"running\"") && freshness.contains("\"lagRecords\":0,");
    }

    private static String get(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}

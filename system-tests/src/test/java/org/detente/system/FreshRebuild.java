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
import java.util.Map;

/** A second projection-service on the same log and database, in an empty schema of its own. */
final class FreshRebuild implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final int port;

    private FreshRebuild(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static FreshRebuild start(Stack stack, Path directory)
            throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder command =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-jar",
                        Stack.ROOT
                                .resolve("projection-service/target/quarkus-app/quarkus-run.jar")
                                .toString());
        command.environment()
                .putAll(
                        Map.of(
                                "DETENTE_PROJECTION_SCHEMA",
                                "rm_fresh",
                                "QUARKUS_HTTP_HOST",
                                "127.0.0.1",
                                "QUARKUS_HTTP_PORT",
                                String.valueOf(port),
                                "QUARKUS_MANAGEMENT_HOST",
                                "127.0.0.1",
                                "QUARKUS_MANAGEMENT_PORT",
                                String.valueOf(freePort()),
                                "KAFKA_BOOTSTRAP_SERVERS",
                                "127.0.0.1:" + stack.port("broker"),
                                "QUARKUS_DATASOURCE_JDBC_URL",
                                "jdbc:postgresql://127.0.0.1:"
                                        + stack.port("database")
                                        + "/detente",
                                "QUARKUS_DATASOURCE_USERNAME",
                                "detente",
                                "QUARKUS_DATASOURCE_PASSWORD",
                                Files.readString(stack.home().resolve("database/password"))
                                        .strip()));
        command.redirectErrorStream(true).redirectOutput(directory.resolve("rebuild.log").toFile());
        FreshRebuild rebuild = new FreshRebuild(command.start(), port);
        Eventually.within(PATIENCE, rebuild::hasCaughtUp);
        return rebuild;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    private boolean hasCaughtUp() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String freshness =
                    client.send(
                                    HttpRequest.newBuilder(URI.create(url() + "/api/v1/freshness"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body();
            return freshness.contains("\"running\"") && freshness.contains("\"lagRecords\":0,");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}

package org.detente.stack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker (KRaft, one node) inside this JVM. Data survives close and reopen of the same
 * directory.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final int ATTEMPTS = 3;

    private final KafkaRaftServer server;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Formats the directory when it is new, then starts and waits until clients can connect.
     *
     * @param dataDirectory holds nothing but this broker's data; created when missing
     * @param port loopback port for clients; 0 takes a free one
     * @throws StackException when the broker cannot start
     */
    public static EmbeddedBroker start(Path dataDirectory, int port) {
        StackException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            // Free ports can be lost between choosing and binding, so choosing is part of the
            // attempt.
            List<Integer> free = FreePorts.take(2);
            int brokerPort = port == 0 ? free.getFirst() : port;
            try {
                return open(dataDirectory.toAbsolutePath(), brokerPort, free.getLast());
            } catch (StackException e) {
                last = e;
                if (!portWasLost(e)) {
                    break;
                }
            }
        }
        throw last == null ? new StackException("The broker was never started.") : last;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.shutdown();
            server.awaitShutdown();
        }
    }

    private static EmbeddedBroker open(Path directory, int port, int controllerPort) {
        Map<String, String> settings = BrokerSettings.of(directory, port, controllerPort);
        try {
            Files.createDirectories(directory);
            if (!Files.exists(directory.resolve("meta.properties"))) {
                format(settings);
            }
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(server, port);
        } catch (IOException | RuntimeException e) {
            throw new StackException(
                    "The broker on %s did not start: %s".formatted(directory, e.getMessage()), e);
        }
    }

    private static boolean portWasLost(StackException failure) {
        for (Throwable t = failure; t != null; t = causeOf(t)) {
            if (t instanceof java.net.BindException) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Throwable causeOf(Throwable t) {
        return t.getCause();
    }

    private static void format(Map<String, String> settings) throws IOException {
        Path file = Files.createTempFile("detente-broker-", ".properties");
        try {
            Properties properties = new Properties();
            properties.putAll(settings);
            try (Writer writer = Files.newBufferedWriter(file)) {
                properties.store(writer, null);
            }
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            int status;
            try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
                String[] command = {
                    "format",
                    "--cluster-id",
                    Uuid.randomUuid().toString(),
                    "--config",
                    file.toString()
                };
                status = StorageTool.execute(command, out);
            }
            if (status != 0) {
                throw new IOException(
                        "formatting failed: " + said.toString(StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
    }
}

package org.detente.intake.surroundings;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.detente.stack.EmbeddedBroker;
import org.jspecify.annotations.Nullable;

/** One broker and one read side for all tests that run the service. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {
    private static @Nullable Surroundings current;

    private @Nullable Path directory;
    private @Nullable EmbeddedBroker broker;
    private @Nullable ReadSideStandIn readSide;
    private String bootstrapServers = "";

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("detente-intake-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        broker = EmbeddedBroker.start(directory, 0);
        bootstrapServers = broker.bootstrapServers();
        readSide = new ReadSideStandIn(0, bootstrapServers);
        current = this;
        return Map.of(
                "kafka.bootstrap.servers",
                bootstrapServers,
                "detente.read-side.url",
                readSide.url());
    }

    @Override
    public void stop() {
        stopBroker();
        if (readSide != null) {
            readSide.close();
        }
    }

    /** Those of the service under test. */
    public static Surroundings current() {
        return present(current);
    }

    public LogContents log() {
        return new LogContents(bootstrapServers);
    }

    public ReadSideStandIn readSide() {
        return present(readSide);
    }

    /** Takes the broker away. */
    public void stopBroker() {
        if (broker != null) {
            broker.close();
            broker = null;
        }
    }

    /** Brings it back, with its data and at its port. */
    public void startBroker() {
        if (broker == null) {
            int port = Integer.parseInt(bootstrapServers.replaceAll(".*:", ""));
            broker = EmbeddedBroker.start(present(directory), port);
        }
    }

    /** Takes the read side away. */
    public void stopReadSide() {
        readSide().close();
    }

    /** Brings it back at its port, knowing nothing. */
    public void startReadSide() {
        readSide = new ReadSideStandIn(readSide().port(), bootstrapServers);
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("the surroundings were not started");
        }
        return value;
    }
}

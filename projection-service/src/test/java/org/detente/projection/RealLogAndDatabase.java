package org.detente.projection;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.detente.stack.EmbeddedBroker;
import org.detente.stack.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;

/** A real broker and a real PostgreSQL for the tests of this service. */
public final class RealLogAndDatabase implements QuarkusTestResourceLifecycleManager {
    private @Nullable EmbeddedBroker broker;
    private @Nullable EmbeddedDatabase database;
    private @Nullable Path home;

    @Override
    public Map<String, String> start() {
        try {
            Path home = Files.createTempDirectory("projection-service");
            this.home = home;
            EmbeddedBroker startedBroker = EmbeddedBroker.start(home.resolve("broker"), 0);
            EmbeddedDatabase startedDatabase = EmbeddedDatabase.start(home.resolve("database"), 0);
            broker = startedBroker;
            database = startedDatabase;
            return Map.of(
                    "kafka.bootstrap.servers", startedBroker.bootstrapServers(),
                    "quarkus.datasource.jdbc.url", startedDatabase.jdbcUrl(),
                    "quarkus.datasource.username", startedDatabase.user(),
                    "quarkus.datasource.password", startedDatabase.password());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.close();
        }
        if (database != null) {
            database.close();
        }
        if (home != null) {
            delete(home);
        }
    }

    private static void delete(Path home) {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}

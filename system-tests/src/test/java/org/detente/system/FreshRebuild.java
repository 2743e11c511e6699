package org.detente.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A second projection-service on the same log and database, in an empty schema of its own. */
public final class FreshRebuild implements AutoCloseable {
    private final ProjectionReplica replica;

    private FreshRebuild(ProjectionReplica replica) {
        this.replica = replica;
    }

    /** Starts it and waits until it has applied the whole log. */
    public static FreshRebuild start(Stack stack, Path directory)
            throws IOException, InterruptedException {
        return start(stack, "rm_fresh", directory);
    }

    /**
     * The same for a test that shares its stack with others.
     *
     * @param schema that nobody else uses
     */
    public static FreshRebuild start(Stack stack, String schema, Path directory)
            throws IOException, InterruptedException {
        FreshRebuild rebuild =
                new FreshRebuild(
                        ProjectionReplica.start(
                                stack,
                                Map.of(
                                        "DETENTE_PROJECTION_SCHEMA",
                                        schema,
                                        "DETENTE_PROJECTION_SET",
                                        schema),
                                directory.resolve("rebuild.log")));
        try {
            rebuild.replica.awaitCaughtUp();
            rebuild.requireTablesOfItsOwn(schema);
            return rebuild;
        } catch (IOException | InterruptedException | RuntimeException | AssertionError late) {
            rebuild.close();
            throw late;
        }
    }

    /** Comparing tables with themselves would prove nothing. */
    private void requireTablesOfItsOwn(String schema) throws IOException, InterruptedException {
        String freshness = replica.freshness();
        if (!freshness.contains("\"schema\":\"" + schema + "\"")) {
            throw new IllegalStateException("the rebuild answers from elsewhere: " + freshness);
        }
    }

    public String url() {
        return replica.url();
    }

    @Override
    public void close() {
        replica.close();
    }
}

package org.detente.query;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.detente.projection.AppliedSignal;
import org.detente.projection.CursorTable;
import org.detente.projection.LogPosition;
import org.detente.projection.ProjectionConfig;
import org.detente.projection.ServingVersion;
import org.jspecify.annotations.Nullable;

/**
 * Runs every read in one repeatable-read snapshot, so that rows and position belong together; waits
 * for Min-Position, answers 304 where nothing has changed, and says up to where the log was
 * applied.
 */
@ApplicationScoped
public class Reads {
    private static final Pattern WAIT =
            Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,4})(?:$|[,;\\s])");
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final int ETAG_BYTES = 15;

    private final DataSource dataSource;
    private final ServingVersion serving;
    private final CursorTable cursors;
    private final AppliedSignal applied;
    private final ProjectionConfig config;
    private final Representations representations;

    Reads(
            DataSource dataSource,
            ServingVersion serving,
            CursorTable cursors,
            AppliedSignal applied,
            ProjectionConfig config,
            Representations representations) {
        this.dataSource = dataSource;
        this.serving = serving;
        this.cursors = cursors;
        this.applied = applied;
        this.config = config;
        this.representations = representations;
    }

    /** A read of the tables; SQL failures are answered as 503. */
    @FunctionalInterface
    public interface Read<T> {
        T from(Snapshot snapshot) throws SQLException;
    }

    /**
     * Answers a read.
     *
     * @param versions of the models and tables that the answer depends on besides the log
     */
    public Response answer(ReadContext context, String versions, Read<?> read) {
        @Nullable Integer waited = awaitPosition(context.minPosition, context.prefer);
        return inSnapshot(snapshot -> {
            String token = snapshot.position().token();
            String etag = etag(context.address(), token, snapshot.schema(), versions);
            Response.ResponseBuilder response =
                    isKnown(context.ifNoneMatch, etag)
                            ? Response.notModified()
                            : Response.ok(read.from(snapshot));
            return headers(response, waited, etag, snapshot);
        });
    }

    /**
     * Answers a page of a list in the form asked for.
     *
     * @param versions of the models and tables that the answer depends on besides the log
     * @param item type of the items, which says what columns a CSV has
     */
    public <T> Response list(
            ReadContext context,
            PageRequest page,
            String versions,
            Class<T> item,
            Read<? extends Listing<T>> read) {
        return list(context, page, versions, Shape.of(item), read);
    }

    /**
     * The same for items that are rows of another shape.
     *
     * @param shape what rows a CSV has
     */
    public <T> Response list(
            ReadContext context,
            PageRequest page,
            String versions,
            Shape<T> shape,
            Read<? extends Listing<T>> read) {
        Format format = page.format();
        @Nullable Integer waited = awaitPosition(context.minPosition, context.prefer);
        return inSnapshot(snapshot -> {
            String token = snapshot.position().token();
            String etag =
                    etag(context.address(), token, snapshot.schema(), versions, format.toString());
            if (isKnown(context.ifNoneMatch, etag)) {
                return headers(Response.notModified(), waited, etag, snapshot);
            }
            Listing<T> found = read.from(snapshot);
            Response.ResponseBuilder response =
                    Response.ok(representations.of(found, shape, format), format.contentType());
            context.links(found.page()).ifPresent(links -> response.header("Link", links));
            return headers(response, waited, etag, snapshot);
        });
    }

    /**
     * Answers a read of one thing that has versions: its ETag is the version, whatever else happens
     * in the log.
     */
    public <T> Response answerVersioned(
            ReadContext context, Read<T> read, Function<T, String> version) {
        @Nullable Integer waited = awaitPosition(context.minPosition, context.prefer);
        return inSnapshot(snapshot -> {
            T found = read.from(snapshot);
            String etag = '"' + version.apply(found) + '"';
            Response.ResponseBuilder response =
                    isKnown(context.ifNoneMatch, etag)
                            ? Response.notModified()
                            : Response.ok(found);
            return headers(response, waited, etag, snapshot);
        });
    }

    /** Answers a question that was posted; such an answer has no tag and is not kept. */
    public Response answerAsked(AskContext context, Read<?> read) {
        @Nullable Integer waited = awaitPosition(context.minPosition, context.prefer);
        return inSnapshot(snapshot -> {
            Response.ResponseBuilder response =
                    Response.ok(read.from(snapshot))
                            .header("Log-Position", snapshot.position().token())
                            .header("Cache-Control", "no-store");
            if (waited != null) {
                response.header("Preference-Applied", "wait=" + waited);
            }
            return response.build();
        });
    }

    private static Response headers(
            Response.ResponseBuilder response,
            @Nullable Integer waited,
            String etag,
            Snapshot snapshot) {
        if (waited != null) {
            response.header("Preference-Applied", "wait=" + waited);
        }
        return response.header("ETag", etag)
                .header("Log-Position", snapshot.position().token())
                .header("Cache-Control", "private, no-cache")
                .header("Vary", "Accept, Authorization")
                .build();
    }

    /** Runs a read in a snapshot of its own. */
    public <T> T inSnapshot(Read<T> read) {
        Supplier<T> work =
                () -> {
                    try (Connection connection = dataSource.getConnection()) {
                        String schema = serving.enter(connection);
                        return read.from(
                                new Snapshot(connection, schema, cursors.load(connection)));
                    } catch (SQLException failure) {
                        throw new DatabaseException(failure);
                    }
                };
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    /**
     * Waits until the tables have reached a position.
     *
     * @throws ProblemException 503 if they do not in time
     */
    public void await(String token, int seconds) {
        await(position(token), Math.clamp(seconds, 0, config.waitMax().toSeconds()));
    }

    /** Waits as the request prefers; the seconds granted, or null when it asked for no position. */
    private @Nullable Integer awaitPosition(@Nullable String minPosition, @Nullable String prefer) {
        if (minPosition == null) {
            return null;
        }
        LogPosition wanted = position(minPosition);
        int seconds = preferredWait(prefer);
        await(wanted, seconds);
        return seconds;
    }

    private void await(LogPosition wanted, long seconds) {
        long deadline = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (!inSnapshot(Snapshot::position).covers(wanted)) {
            if (System.nanoTime() >= deadline) {
                throw ProblemException.lag();
            }
            pause();
        }
    }

    private void pause() {
        try {
            applied.await(LOOK_AGAIN);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw ProblemException.lag();
        }
    }

    private static LogPosition position(String token) {
        try {
            return LogPosition.ofToken(token);
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.invalidParameter(
                    "Min-Position", "is no position; send a Log-Position header back unchanged.");
        }
    }

    private int preferredWait(@Nullable String prefer) {
        Matcher wait = WAIT.matcher(prefer == null ? "" : prefer);
        int seconds = wait.find() ? Integer.parseInt(wait.group(1)) : 0;
        return (int) Math.min(seconds, config.waitMax().toSeconds());
    }

    private static boolean isKnown(@Nullable String ifNoneMatch, String etag) {
        return ifNoneMatch != null && (ifNoneMatch.equals("*") || ifNoneMatch.contains(etag));
    }

    private static String etag(String... parts) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            byte[] beginning = Arrays.copyOf(digest, ETAG_BYTES);
            return "W/\""
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(beginning)
                    + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** A read that failed in the database; mapped to 503 by its cause. */
    private static final class DatabaseException extends RuntimeException {
        private static final long serialVersionUID = 1;

        DatabaseException(SQLException cause) {
            super(cause);
        }
    }
}

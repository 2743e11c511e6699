package org.detente.query;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
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

    private final DataSource dataSource;
    private final ServingVersion serving;
    private final CursorTable cursors;
    private final AppliedSignal applied;
    private final ProjectionConfig config;
    private final Lists lists;
    private final Exports exports;

    Reads(
            DataSource dataSource,
            ServingVersion serving,
            CursorTable cursors,
            AppliedSignal applied,
            ProjectionConfig config,
            Lists lists,
            Exports exports) {
        this.dataSource = dataSource;
        this.serving = serving;
        this.cursors = cursors;
        this.applied = applied;
        this.config = config;
        this.lists = lists;
        this.exports = exports;
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
            String etag = etag(context, versions, snapshot);
            Response.ResponseBuilder response =
                    Validators.isKnown(context.ifNoneMatch, etag)
                            ? Response.notModified()
                            : Response.ok(read.from(snapshot));
            return headers(response, waited, etag, snapshot);
        });
    }

    /**
     * Answers a list in the form asked for: a page of it, or the whole.
     *
     * @param versions of the models and tables that the answer depends on besides the log
     * @param item type of the items, which says what columns a CSV has
     */
    public <T> Response list(
            ReadContext context,
            PageRequest page,
            String versions,
            Class<T> item,
            PageRead<T> read) {
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
            PageRead<T> read) {
        Lists.Asked<T> asked = new Lists.Asked<>(context, page, versions, shape, read);
        @Nullable Integer waited = awaitPosition(context.minPosition, context.prefer);
        return page.isWhole()
                ? lists.whole(asked, waited)
                : inSnapshot(snapshot -> lists.page(asked, waited, snapshot));
    }

    /**
     * Answers with a file that is written while it is read, all of one snapshot.
     *
     * @param versions of the models and tables that the answer depends on besides the log
     */
    public Response export(ReadContext context, String versions, ExportedFile file) {
        @Nullable Integer waited = awaitPosition(context.minPosition, context.prefer);
        return exports.answer(
                snapshot -> {
                    String etag = etag(context, versions, snapshot);
                    if (Validators.isKnown(context.ifNoneMatch, etag)) {
                        return new Exports.Answer.Ready(Response.notModified());
                    }
                    return new Exports.Answer.Running(
                            Response.ok()
                                    .type(file.mediaType())
                                    .header(
                                            "Content-Disposition",
                                            "attachment; filename=\"" + file.name() + "\""),
                            output -> file.body().write(snapshot, output));
                },
                snapshot ->
                        response ->
                                headers(
                                        response,
                                        waited,
                                        etag(context, versions, snapshot),
                                        snapshot));
    }

    private static String etag(ReadContext context, String versions, Snapshot snapshot) {
        return Validators.etag(
                context.address(), snapshot.position().token(), snapshot.schema(), versions);
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
                    Validators.isKnown(context.ifNoneMatch, etag)
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

    static Response headers(
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
}

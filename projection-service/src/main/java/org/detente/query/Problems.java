package org.detente.query;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Every failure of a request as application/problem+json; none shows a stack trace or class name.
 */
final class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    static final String MEDIA_TYPE = "application/problem+json";
    private static final String RETRY_SECONDS = "1";

    /** Where there is no room now: as long as it takes to notice that others have left. */
    private static final String ROOM_SECONDS = "30";

    /** SQL state of a version of the tables that is older than what is asked of it. */
    private static final String NO_SUCH_TABLE = "42P01";

    private static final String NO_TRACE = "00000000000000000000000000000000";

    @ServerExceptionMapper
    Response problem(ProblemException exception) {
        return answer(exception.problem());
    }

    @ServerExceptionMapper
    Response web(WebApplicationException exception) {
        int status = exception.getResponse().getStatus();
        if (status < 400) {
            return exception.getResponse();
        }
        return switch (exception) {
            case NotFoundException _ ->
                    answer(
                            plain(
                                    "not-found",
                                    "Not found",
                                    status,
                                    "No resource has this address; /docs lists them."));
            case NotAllowedException _ ->
                    answer(
                            plain(
                                    "method-not-allowed",
                                    "Method not allowed",
                                    status,
                                    "This address is for reading; use GET."));
            case NotAcceptableException _ ->
                    answer(
                            plain(
                                    "not-acceptable",
                                    "Not acceptable",
                                    status,
                                    "Ask for application/json in Accept; lists are answered as text/csv and"
                                            + " application/x-ndjson too."));
            case NotSupportedException _ ->
                    answer(
                            plain(
                                    "unsupported-media-type",
                                    "Unsupported media type",
                                    status,
                                    "Send the body as application/json."));
            default ->
                    answer(
                            plain(
                                    "bad-request",
                                    "Request not understood",
                                    status,
                                    "See /docs for what this address takes."));
        };
    }

    @ServerExceptionMapper
    Response database(SQLException away) {
        LOG.warnf("database: %s", away.getMessage());
        if (NO_SUCH_TABLE.equals(away.getSQLState())) {
            return answer(
                    plain(
                            "projection-lag",
                            "The read models have not caught up",
                            503,
                            "This read model is new and still being built from the log;"
                                    + " GET /api/v1/admin/versions shows how far it is."));
        }
        return databaseAway();
    }

    @ServerExceptionMapper
    Response unexpected(RuntimeException failure) {
        Optional<SQLException> away = databaseFailure(failure);
        if (away.isPresent()) {
            return database(away.get());
        }
        LOG.error("request failed", failure);
        return answer(
                plain(
                        "internal",
                        "Internal error",
                        500,
                        "Something failed on our side; the trace id finds it in the log."));
    }

    /**
     * A commit that fails because the database went away keeps that reason among the suppressed
     * exceptions of its causes, not among the causes.
     */
    private static Optional<SQLException> databaseFailure(@Nullable Throwable failure) {
        if (failure == null) {
            return Optional.empty();
        }
        if (failure instanceof SQLException sql) {
            return Optional.of(sql);
        }
        return Stream.concat(
                        Stream.of(failure.getSuppressed()), Stream.ofNullable(failure.getCause()))
                .map(Problems::databaseFailure)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Response databaseAway() {
        return answer(
                plain(
                        "database-unavailable",
                        "Read models unavailable",
                        503,
                        "The database does not answer; nothing is lost, try again shortly."));
    }

    private static Problem plain(String slug, String title, int status, String detail) {
        return new Problem(slug, title, status, detail, List.of());
    }

    private static Response answer(Problem problem) {
        SpanContext span = Span.current().getSpanContext();
        Response.ResponseBuilder response =
                Response.status(problem.status())
                        .type(MEDIA_TYPE)
                        .header("Cache-Control", "no-store")
                        .entity(problem.body(span.isValid() ? span.getTraceId() : NO_TRACE));
        switch (problem.status()) {
            case 503 -> response.header("Retry-After", RETRY_SECONDS);
            case 429 -> response.header("Retry-After", ROOM_SECONDS);
            default -> {}
        }
        return response.build();
    }
}

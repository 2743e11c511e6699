package org.detente.intake.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.detente.event.codec.Fault;
import org.detente.intake.log.EventLog;
import org.detente.intake.problem.FailureProblems;
import org.detente.intake.problem.Problem;
import org.detente.intake.problem.ProblemType;
import org.detente.intake.problem.Problems;
import org.detente.intake.request.RequestIdentity;
import org.jboss.logging.Logger;

/** Logs many events, one per line. */
@Path("/api/v1/events/batch")
class BatchResource {
    private static final Logger LOG = Logger.getLogger(BatchResource.class);
    private static final long STALL_CHECK_MILLIS = 1_000;
    private static final String NDJSON = "application/x-ndjson";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final Problem EMPTY =
            Problem.of(
                    ProblemType.EMPTY_BATCH,
                    "The batch has no line.",
                    List.of(
                            new Fault(
                                    "",
                                    "empty",
                                    "has no line that is not blank; send one event as JSON per"
                                            + " line")));

    private final Vertx vertx;
    private final Batches batches;
    private final EventLog log;
    private final Problems problems;
    private final ObjectWriter json;

    BatchResource(
            Vertx vertx, Batches batches, EventLog log, Problems problems, ObjectMapper json) {
        this.vertx = vertx;
        this.batches = batches;
        this.log = log;
        this.problems = problems;
        this.json = json.writer();
    }

    @POST
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @RunOnVirtualThread
    public Response log(InputStream body, RoutingContext routing)
            throws IOException, InterruptedException {
        Optional<Batch> begun = batches.begin(body, RequestIdentity.of(routing).traceparent());
        if (begun.isEmpty()) {
            return problems.response(tooMany(), routing);
        }
        Batch batch = begun.get();
        StallWatch watch = batches.watch();
        long timer = vertx.setPeriodic(STALL_CHECK_MILLIS, _ -> closeIfStalled(watch, routing));
        // However the request ends, even before the answer is begun, the batch ends with it.
        routing.addEndHandler(_ -> {
            vertx.cancelTimer(timer);
            batch.close();
        });
        return switch (batch.open()) {
            case Opening.Answers _ -> Response.ok(streaming(batch, watch)).build();
            case Opening.Empty _ -> problems.response(EMPTY, routing);
            case Opening.Failed failed ->
                    problems.response(FailureProblems.ofBatch(failed.failed()), routing);
        };
    }

    private static void closeIfStalled(StallWatch watch, RoutingContext routing) {
        if (watch.isStalled()) {
            LOG.info("A batch is closed: its client does not read the answers");
            routing.request().connection().close();
        }
    }

    private StreamingOutput streaming(Batch batch, StallWatch watch) {
        return out -> {
            try (batch) {
                batch.answer(output(out, watch));
            } catch (InterruptedException stopped) {
                throw new InterruptedIOException("the batch was stopped");
            }
        };
    }

    private BatchOutput output(OutputStream out, StallWatch watch) {
        return new BatchOutput(out, json, new Tally(log::vector), batches.lines(), watch);
    }

    private Problem tooMany() {
        return Problem.passing(
                ProblemType.TOO_MANY_BATCHES,
                "At most "
                        + batches.max()
                        + " batches run at a time. Send this one when another is done.",
                RETRY_AFTER);
    }
}

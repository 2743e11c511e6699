package org.detente.intake.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.detente.intake.log.LogVector;
import org.detente.intake.problem.Problem;
import org.detente.intake.problem.Problems;
import org.detente.intake.request.RequestIdentity;
import org.jspecify.annotations.Nullable;

/** Imports a file of events: first a plan, then what the plan says. */
@Path("/api/v1/imports")
class ImportResource {
    private static final String CSV = "text/csv";

    private final Imports imports;
    private final Problems problems;
    private final ObjectMapper json;

    ImportResource(Imports imports, Problems problems, ObjectMapper json) {
        this.imports = imports;
        this.problems = problems;
        this.json = json;
    }

    @POST
    @Consumes({CSV, Form.NDJSON, MediaType.APPLICATION_OCTET_STREAM})
    @Produces({MediaType.APPLICATION_JSON, Form.NDJSON})
    @RunOnVirtualThread
    public Response take(
            InputStream body,
            @QueryParam("format") @Nullable String format,
            @QueryParam("dryRun") @Nullable String dryRun,
            @QueryParam("plan") @Nullable String plan,
            @QueryParam("duplicates") @Nullable String duplicates,
            HttpHeaders headers,
            Request request,
            RoutingContext routing)
            throws IOException, InterruptedException {
        Asked asked = Asked.of(format, dryRun, plan, duplicates);
        long bytesMax = imports.limits().sizeMax().asLongValue();
        if (headers.getLength() > bytesMax) {
            return problems.response(ImportProblems.tooLarge(bytesMax), routing);
        }
        if (asked instanceof Asked.Refused refused) {
            // read before it is answered, see AmendmentResource
            Upload.discard(body, bytesMax);
            return problems.response(refused.problem(), routing);
        }
        Optional<Workspace> begun = imports.begin();
        if (begun.isEmpty()) {
            return problems.response(
                    ImportProblems.tooMany(imports.limits().runningMax()), routing);
        }
        Workspace workspace = begun.get();
        // However the request ends, even before the answer is begun, the import ends with it.
        routing.addEndHandler(_ -> workspace.close());
        return switch (Upload.store(body, workspace.upload(), bytesMax)) {
            case Upload.TooLarge _ -> problems.response(ImportProblems.tooLarge(bytesMax), routing);
            case Upload.Stored upload ->
                    answer(asked, upload, workspace, Form.of(request), routing);
        };
    }

    private Response answer(
            Asked asked,
            Upload.Stored upload,
            Workspace workspace,
            Form form,
            RoutingContext routing)
            throws IOException, InterruptedException {
        return switch (asked) {
            case Asked.ForPlan dry -> plan(dry, upload, workspace, form, routing);
            case Asked.ForImport now -> carryOut(now, upload, workspace, form, routing);
            case Asked.Refused refused -> problems.response(refused.problem(), routing);
        };
    }

    private Response plan(
            Asked.ForPlan asked,
            Upload.Stored upload,
            Workspace workspace,
            Form form,
            RoutingContext routing)
            throws IOException, InterruptedException {
        Optional<LogVector> end = imports.end();
        if (end.isEmpty()) {
            return problems.response(ImportProblems.LOG_AWAY, routing);
        }
        Listing<PlanRow> rows = imports.planListing(workspace);
        Planning.Outcome outcome =
                imports.plan(asked.format(), asked.duplicates(), upload, end.get(), rows);
        if (!(outcome instanceof Planning.Outcome.Planned planned)) {
            return problems.response(problemOf(outcome), routing);
        }
        PlanAnswer answer = PlanAnswer.of(planned);
        String position = planned.plan().upTo();
        return switch (form) {
            case WHOLE -> whole(answer.with(rows), position);
            case LINES -> lines(rows, new PlanAnswer.LastLine(answer), position);
        };
    }

    private Response carryOut(
            Asked.ForImport asked,
            Upload.Stored upload,
            Workspace workspace,
            Form form,
            RoutingContext routing)
            throws IOException, InterruptedException {
        Listing<ReceiptRow> rows = imports.receiptListing(workspace);
        Imports.Result result =
                imports.carryOut(
                        asked.format(),
                        asked.plan(),
                        upload,
                        workspace,
                        rows,
                        RequestIdentity.of(routing).traceparent());
        return switch (result) {
            case Imports.Result.Changed changed ->
                    problems.response(ImportProblems.changed(changed.differences()), routing);
            case Imports.Result.NotPlanned not ->
                    problems.response(problemOf(not.reason()), routing);
            case Imports.Result.Ended(Commit.Outcome.Stopped stopped) ->
                    problems.response(ImportProblems.stopped(stopped), routing);
            case Imports.Result.Ended(Commit.Outcome.Done done) -> {
                String position = done.covered().token();
                ReceiptAnswer answer =
                        new ReceiptAnswer(
                                asked.plan().importId(), done.counts(), position, null, null);
                yield switch (form) {
                    case WHOLE -> whole(answer.with(rows), position);
                    case LINES -> lines(rows, new ReceiptAnswer.LastLine(answer), position);
                };
            }
        };
    }

    private Problem problemOf(Planning.Outcome outcome) {
        return switch (outcome) {
            case Planning.Outcome.Planned _ -> throw new IllegalStateException("no problem");
            case Planning.Outcome.Damaged damaged -> ImportProblems.damaged(damaged.damage());
            case Planning.Outcome.Empty _ -> ImportProblems.empty();
            case Planning.Outcome.TooLong _ -> ImportProblems.tooLong(imports.limits().rowsMax());
            case Planning.Outcome.Lagging _ -> ImportProblems.LAGGING;
            case Planning.Outcome.Away _ -> ImportProblems.AWAY;
        };
    }

    private static Response whole(Object answer, String position) {
        return Response.ok(answer, Form.WHOLE.mediaType()).header("Log-Position", position).build();
    }

    private Response lines(Listing<?> rows, Object last, String position) {
        StreamingOutput output =
                out -> {
                    rows.copyTo(out);
                    out.write(json.writeValueAsBytes(last));
                    out.write('\n');
                };
        return Response.ok(output, Form.LINES.mediaType()).header("Log-Position", position).build();
    }
}

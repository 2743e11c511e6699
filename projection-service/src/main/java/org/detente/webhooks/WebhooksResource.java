package org.detente.webhooks;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.detente.query.IfMatch;
import org.detente.query.Page;
import org.detente.query.Problem;
import org.detente.query.ReadContext;
import org.detente.query.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Keeps webhooks. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks", description = "Alerts sent to addresses of users")
class WebhooksResource {
    private static final int PAGE = 100;

    private final Reads reads;
    private final Webhooks webhooks;
    private final WebhookReader reader;

    WebhooksResource(Reads reads, Webhooks webhooks, WebhookReader reader) {
        this.reads = reads;
        this.webhooks = webhooks;
        this.reader = reader;
    }

    /** A page of webhooks, for the documentation. */
    @Schema(name = "WebhookPage", description = "A page of webhooks, the first kept first")
    record WebhookPage(List<WebhookAnswers.Whole> items, Page.Info page) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            operationId = "saveWebhook",
            summary = "Keep a webhook",
            description =
                    "It is told of every alert that is raised from now on: as a CloudEvent of type"
                            + " detente.alert.v1 in structured JSON, with the alert of GET /alerts as data,"
                            + " signed as Standard Webhooks has it (webhook-id, webhook-timestamp,"
                            + " webhook-signature). An answer other than 2xx is tried again, 8 times within"
                            + " about 8 hours; the same message may come twice, with the same webhook-id,"
                            + " and none comes in order. Redirects are not followed. At most 50 are kept.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookAnswers.Draft.class),
                            examples = @ExampleObject(name = "desk", value = Examples.DRAFT)))
    @APIResponse(
            responseCode = "201",
            description = "It is kept now; Location says where",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookAnswers.Whole.class),
                            examples = @ExampleObject(name = "kept", value = Examples.WEBHOOK)))
    @APIResponse(
            responseCode = "400",
            description = "It is no webhook that can be taken; errors names all that is wrong",
            content =
                    @Content(
                            mediaType = Examples.PROBLEM,
                            schema = @Schema(implementation = Problem.Body.class),
                            examples =
                                    @ExampleObject(name = "two-faults", value = Examples.INVALID)))
    @APIResponse(
            responseCode = "409",
            description = "As many as allowed are kept",
            content =
                    @Content(
                            mediaType = Examples.PROBLEM,
                            schema = @Schema(implementation = Problem.Body.class),
                            examples = @ExampleObject(name = "full", value = Examples.TOO_MANY)))
    public Response save(byte[] body) {
        return kept(201, webhooks.keep(reader.anew(body)));
    }

    private static Response kept(int status, Webhook webhook) {
        // Not Response.location(): it would put this service's own address in front.
        return Response.status(status)
                .header(HttpHeaders.LOCATION, "/api/v1/webhooks/" + webhook.id())
                .header(HttpHeaders.ETAG, '"' + webhook.etag() + '"')
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(WebhookAnswers.Whole.from(webhook))
                .build();
    }

    @GET
    @RunOnVirtualThread
    @Operation(
            operationId = "listWebhooks",
            summary = "The webhooks that are kept",
            description = "The first kept first, without their secrets; all of them on one page.")
    @APIResponse(
            responseCode = "200",
            description = "The webhooks",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            summary = "GET /api/v1/webhooks",
                                            value = Examples.WEBHOOKS)))
    public Response list(@BeanParam ReadContext context) {
        List<Webhook> all = webhooks.all();
        return reads.answer(
                context,
                all.stream().map(Webhook::etag).toList().toString(),
                _ ->
                        new Page<>(
                                all.stream().map(WebhookAnswers.Whole::from).toList(),
                                new Page.Info(null, null, PAGE)));
    }

    @GET
    @Path("{id}")
    @RunOnVirtualThread
    @Operation(
            operationId = "getWebhook",
            summary = "A webhook",
            description = "Without its secret. Its ETag is what a change must send as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookAnswers.Whole.class),
                            examples =
                                    @ExampleObject(
                                            name = "desk",
                                            summary = "GET /api/v1/webhooks/" + Examples.ID,
                                            value = Examples.WEBHOOK)))
    public Response get(
            @BeanParam ReadContext context,
            @PathParam("id") @Parameter(description = "Webhook", example = Examples.ID) String id) {
        Webhook webhook = webhooks.find(uuid(id));
        return reads.answerVersioned(
                context, _ -> WebhookAnswers.Whole.from(webhook), _ -> webhook.etag());
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            operationId = "changeWebhook",
            summary = "Replace a webhook",
            description =
                    "The whole webhook as it is to be; without a secret the present one goes on. What was"
                            + " not delivered yet goes to the new address with the new secret.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookAnswers.Draft.class),
                            examples = @ExampleObject(name = "desk", value = Examples.DRAFT)))
    @APIResponse(
            responseCode = "200",
            description = "The webhook as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookAnswers.Whole.class),
                            examples = @ExampleObject(name = "desk", value = Examples.WEBHOOK)))
    @APIResponse(
            responseCode = "400",
            description = "It is no webhook that can be taken; errors names all that is wrong",
            content =
                    @Content(
                            mediaType = Examples.PROBLEM,
                            schema = @Schema(implementation = Problem.Body.class),
                            examples =
                                    @ExampleObject(name = "two-faults", value = Examples.INVALID)))
    public Response change(
            @PathParam("id") @Parameter(description = "Webhook", example = Examples.ID) String id,
            @HeaderParam("If-Match") @Parameter(description = "ETag of the webhook as it was read")
                    @Nullable String ifMatch,
            byte[] body) {
        return kept(200, webhooks.change(uuid(id), IfMatch.version(ifMatch), reader.changed(body)));
    }

    @DELETE
    @Path("{id}")
    @RunOnVirtualThread
    @Operation(
            operationId = "deleteWebhook",
            summary = "Delete a webhook",
            description = "With the log of its deliveries; what was not delivered is not sent.")
    @APIResponse(responseCode = "204", description = "It is no longer kept")
    public Response delete(
            @PathParam("id") @Parameter(description = "Webhook", example = Examples.ID) String id,
            @HeaderParam("If-Match") @Parameter(description = "ETag of the webhook as it was read")
                    @Nullable String ifMatch) {
        webhooks.delete(uuid(id), IfMatch.version(ifMatch));
        return Response.noContent().build();
    }

    static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw Webhooks.none(id);
        }
    }
}

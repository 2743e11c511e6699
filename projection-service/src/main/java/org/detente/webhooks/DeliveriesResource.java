package org.detente.webhooks;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.detente.query.Format;
import org.detente.query.Page;
import org.detente.query.PageRequest;
import org.detente.query.ReadContext;
import org.detente.query.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells what was sent to a webhook, and tries it. */
@Path("/api/v1/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks")
class DeliveriesResource {
    private final Reads reads;
    private final Webhooks webhooks;
    private final DeliveryLog deliveries;

    DeliveriesResource(Reads reads, Webhooks webhooks, DeliveryLog deliveries) {
        this.reads = reads;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    /** A page of deliveries, for the documentation. */
    @Schema(name = "WebhookDeliveryPage", description = "A page of messages, the newest first")
    record DeliveryPage(List<Delivery> items, Page.Info page) {}

    @POST
    @Path("test")
    @RunOnVirtualThread
    @Operation(
            operationId = "testWebhook",
            summary = "Send a message that tells of nothing",
            description =
                    "A CloudEvent of type detente.test.v1 without data, sent within a second and tried again"
                            + " like an alert. GET /webhooks/{id}/deliveries tells what became of it.")
    @APIResponse(
            responseCode = "202",
            description = "It is among the messages to be sent",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Delivery.class),
                            examples = @ExampleObject(name = "test", value = Examples.TEST)))
    public Response test(
            @PathParam("id") @Parameter(description = "Webhook", example = Examples.ID) String id) {
        return Response.accepted(webhooks.test(WebhooksResource.uuid(id)))
                .header(
                        HttpHeaders.LOCATION,
                        "/api/v1/webhooks/" + WebhooksResource.uuid(id) + "/deliveries")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("deliveries")
    @Produces({
        MediaType.APPLICATION_JSON,
        Format.TEXT_CSV,
        Format.APPLICATION_NDJSON,
        Format.APPLICATION_CSVM
    })
    @RunOnVirtualThread
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "What was sent to a webhook, the newest first",
            description =
                    "Each message with every attempt, and what came back. One that arrived or was given up"
                            + " is forgotten after 30 days (detente.webhooks.kept).")
    @APIResponse(
            responseCode = "200",
            description = "A page of messages",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeliveryPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "tried-twice",
                                            summary =
                                                    "GET /api/v1/webhooks/"
                                                            + Examples.ID
                                                            + "/deliveries",
                                            value = Examples.DELIVERIES)))
    public Response deliveries(
            @BeanParam ReadContext context,
            @BeanParam PageRequest page,
            @PathParam("id") @Parameter(description = "Webhook", example = Examples.ID) String id) {
        UUID webhook = webhooks.find(WebhooksResource.uuid(id)).id();
        String state =
                reads.inSnapshot(snapshot -> deliveries.state(snapshot.connection(), webhook));
        return reads.list(
                context,
                page,
                state,
                Delivery.class,
                (snapshot, part) -> {
                    Page<DeliveryLog.Numbered> found =
                            part.page(
                                    deliveries.list(
                                            snapshot.connection(),
                                            webhook,
                                            part.number(),
                                            part.backward(),
                                            part.limit() + 1),
                                    numbered -> Long.toString(numbered.number()));
                    return new Page<>(
                            found.items().stream().map(DeliveryLog.Numbered::delivery).toList(),
                            found.page());
                });
    }
}

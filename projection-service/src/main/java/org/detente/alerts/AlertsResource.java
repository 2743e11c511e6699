package org.detente.alerts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import org.detente.query.Format;
import org.detente.query.Page;
import org.detente.query.PageRequest;
import org.detente.query.ReadContext;
import org.detente.query.Reads;
import org.detente.query.Snapshot;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists what rules have found. */
@Path("/api/v1/alerts")
@Produces({
    MediaType.APPLICATION_JSON,
    Format.TEXT_CSV,
    Format.APPLICATION_NDJSON,
    Format.APPLICATION_CSVM
})
@Tag(name = "alerts")
class AlertsResource {
    private final Reads reads;
    private final AlertTable alerts;

    AlertsResource(Reads reads, AlertTable alerts) {
        this.reads = reads;
        this.alerts = alerts;
    }

    @GET
    @RunOnVirtualThread
    @Operation(
            operationId = "listAlerts",
            summary = "What rules have found, the newest first",
            description =
                    "Alerts are about how things stand today, with all that is known, as seen at each look:"
                            + " a few seconds after something was logged, and when a day (UTC) begins."
                            + " History that is logged late raises nothing unless it changes how things"
                            + " stand now. An alert is raised once and stays as it was raised, also when"
                            + " what it followed from is corrected. Keep after and send it the next time"
                            + " to be told of what came since.")
    @APIResponse(
            responseCode = "200",
            description = "A page of alerts",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AlertPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "stalled",
                                            summary =
                                                    "GET /api/v1/alerts?subject=activity/aquaculture",
                                            value = Examples.ALERTS)))
    public Response list(
            @BeanParam ReadContext context,
            @BeanParam PageRequest page,
            @BeanParam FilterParameters filters) {
        AlertFilter filter = filters.filter();
        long last = reads.inSnapshot(snapshot -> alerts.last(snapshot.connection()));
        return reads.list(
                context,
                page,
                "alerts@" + last,
                Alert.class,
                (snapshot, part) -> page(snapshot, part, filter));
    }

    private AlertPage page(Snapshot snapshot, PageRequest page, AlertFilter filter)
            throws SQLException {
        AlertFilter.Edge edge = new AlertFilter.Edge(page.number(), page.backward());
        List<AlertTable.Numbered> rows =
                alerts.list(snapshot.connection(), filter, edge, page.limit() + 1);
        Page<AlertTable.Numbered> found =
                page.page(rows, numbered -> Long.toString(numbered.number()));
        return new AlertPage(
                found.items().stream().map(AlertTable.Numbered::alert).toList(),
                found.page(),
                FilterParameters.token(alerts.last(snapshot.connection())));
    }
}

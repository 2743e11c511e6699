package org.detente.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.detente.event.RelationshipId;
import org.detente.query.ExportedFile;
import org.detente.query.ReadContext;
import org.detente.query.Reads;
import org.detente.query.RelationshipPath;
import org.detente.query.Vantage;
import org.detente.query.VantageParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers with all that is known of a relationship. */
@Path("/api/v1/relationships/{id}/dossier")
@Produces(DossierResource.ZIP)
@Tag(name = "relationships", description = "Relationships and their temperature")
class DossierResource {
    static final String ZIP = "application/zip";

    private final Reads reads;
    private final DossierWriter dossiers;
    private final Clock clock;

    DossierResource(Reads reads, DossierWriter dossiers, Clock clock) {
        this.reads = reads;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    @GET
    @RunOnVirtualThread
    @Operation(
            operationId = "exportDossier",
            summary = "All that is known of a relationship, in one ZIP",
            description =
                    "events.ndjson has every entry of the log that bears on it, in the order and form that"
                            + " POST /events/batch takes, whatever day is asked for; data/ has every read"
                            + " model as CSV and JSON, told for the day, values in the units of their own"
                            + " operations; README.txt says how to read it, manifest.json has the SHA-256 of"
                            + " each file. The same log and question give the same bytes. An empty system"
                            + " that is fed events.ndjson answers with the same contentChecksum.")
    @APIResponse(
            responseCode = "200",
            description = "The dossier, written while it is read",
            content =
                    @Content(
                            mediaType = ZIP,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response dossier(
            @BeanParam ReadContext context,
            @PathParam("id") @Parameter(description = "Relationship", example = "JPN-RUS")
                    String id,
            @BeanParam VantageParameters when) {
        RelationshipId relationship = RelationshipPath.of(context, id);
        Vantage vantage = when.vantage(clock, Optional.empty());
        return reads.export(
                context,
                Manifest.FORMAT + " on " + vantage.on(),
                new ExportedFile(
                        relationship + ".dossier.zip",
                        ZIP,
                        (snapshot, output) ->
                                dossiers.write(snapshot, relationship, vantage, output)));
    }
}

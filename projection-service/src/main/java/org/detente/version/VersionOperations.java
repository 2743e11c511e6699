package org.detente.version;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.detente.query.Problem;
import org.detente.query.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Builds and serves versions of the read models at an operator's word. Inside until operators have
 * an identity: the gateway does not know these paths.
 */
@Path("/internal/operator")
@Produces(MediaType.APPLICATION_JSON)
class VersionOperations {
    private final Versions versions;
    private final Handover handover;

    VersionOperations(Versions versions, Handover handover) {
        this.versions = versions;
        this.handover = handover;
    }

    /** What was begun. */
    record Begun(String schema) {}

    @POST
    @Path("rebuild")
    @RunOnVirtualThread
    @Operation(hidden = true)
    public Response rebuild() throws SQLException {
        Optional<String> schema = versions.begin();
        if (schema.isEmpty()) {
            throw conflict(
                    "A version is being built already; GET /api/v1/admin/versions shows it.");
        }
        return Response.accepted(new Begun(schema.get())).build();
    }

    @POST
    @Path("versions/{schema}/serve")
    @RunOnVirtualThread
    @Operation(hidden = true)
    public Response serve(@PathParam("schema") String schema) {
        boolean warm =
                versions.all().stream()
                        .anyMatch(version ->
                                version.schemaName.equals(schema)
                                        && version.state == ProjectionVersion.State.warm);
        if (!warm) {
            throw conflict(
                    "'" + schema + "' is not warm; only a version that served before can return.");
        }
        if (handover.to(schema).isEmpty()) {
            throw conflict("'" + schema + "' is not as far as the serving version; try again.");
        }
        return Response.ok(new Begun(schema)).build();
    }

    private static ProblemException conflict(String detail) {
        return new ProblemException(
                new Problem("version-conflict", "Not possible now", 409, detail, List.of()));
    }
}

package org.detente.contacts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.detente.contacts.ContactsAnswer.PairAnswer;
import org.detente.event.RelationshipId;
import org.detente.query.FactBasis;
import org.detente.query.FactList;
import org.detente.query.Format;
import org.detente.query.PageRequest;
import org.detente.query.ReadContext;
import org.detente.query.Reads;
import org.detente.query.RelationshipPath;
import org.detente.query.VantageParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells who met. */
@Path("/api/v1/relationships/{id}/contacts")
@Produces({
    MediaType.APPLICATION_JSON,
    Format.TEXT_CSV,
    Format.APPLICATION_NDJSON,
    Format.APPLICATION_CSVM
})
@Tag(name = "contacts", description = "Meetings, visits and calls of a relationship")
class ContactsResource {
    private final Reads reads;
    private final ContactsProjection contacts;
    private final Clock clock;

    ContactsResource(Reads reads, ContactsProjection contacts, Clock clock) {
        this.reads = reads;
        this.contacts = contacts;
        this.clock = clock;
    }

    @GET
    @RunOnVirtualThread
    @Operation(
            operationId = "listContacts",
            summary = "Meetings of a relationship by leaders, level and year",
            description =
                    "Counts meetings that were held up to the day, not those announced, cancelled or"
                            + " postponed; one that takes up a suspended series again was held. Items are the"
                            + " pairs of persons who met, by name; a meeting whose persons are not named"
                            + " counts for the relationship alone. Counts that sources give are set beside"
                            + " the logged ones. The other order of the two actors is redirected (308).")
    @APIResponse(
            responseCode = "200",
            description = "The contacts, with a page of pairs",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContactsAnswer.class),
                            examples =
                                    @ExampleObject(
                                            name = "japan-russia",
                                            summary =
                                                    "GET /api/v1/relationships/JPN-RUS/contacts?on=2018-03-31",
                                            value = Examples.PAGE)))
    public Response list(
            @BeanParam ReadContext context,
            @BeanParam PageRequest page,
            @PathParam("id") @Parameter(description = "Relationship", example = "JPN-RUS")
                    String id,
            @BeanParam VantageParameters when) {
        RelationshipId relationship = RelationshipPath.of(context, id);
        FactList list = FactList.on(page, when, clock);
        String rules = Claimed.version();
        return reads.list(
                context,
                page,
                list.versions(rules),
                PairAnswer.class,
                (snapshot, part) -> {
                    Contacts found =
                            ContactsProjector.project(
                                    relationship,
                                    contacts.seen(
                                            snapshot.connection(), relationship, list.vantage()));
                    return ContactsAnswer.from(
                            found,
                            list.of(part, ContactsAnswer.pairs(found), PairAnswer::key),
                            FactBasis.of(list.vantage(), rules));
                });
    }
}

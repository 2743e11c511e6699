package org.detente.agreements;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.detente.event.ActorId;
import org.detente.projection.EventFact;
import org.detente.projection.KeyedFacts;
import org.detente.query.FactBasis;
import org.detente.query.FactList;
import org.detente.query.FilterValues;
import org.detente.query.Format;
import org.detente.query.Page;
import org.detente.query.PageRequest;
import org.detente.query.ReadContext;
import org.detente.query.Reads;
import org.detente.query.VantageParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists instruments with their stages. */
@Path("/api/v1/agreements")
@Produces({
    MediaType.APPLICATION_JSON,
    Format.TEXT_CSV,
    Format.APPLICATION_NDJSON,
    Format.APPLICATION_CSVM
})
@Tag(name = "agreements", description = "Treaties, declarations and other instruments")
class AgreementsResource {
    static final String RULES = "agreements@1";

    private final Reads reads;
    private final AgreementsProjection agreements;
    private final Clock clock;

    AgreementsResource(Reads reads, AgreementsProjection agreements, Clock clock) {
        this.reads = reads;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** A page, for the documentation. */
    @Schema(name = "AgreementPage", description = "A page of instruments, by id")
    record AgreementPage(List<AgreementAnswer> items, Page.Info page, FactBasis basis) {}

    @GET
    @RunOnVirtualThread
    @Operation(
            operationId = "listAgreements",
            summary = "Instruments with their stages, and whether they are in force on a day",
            description =
                    "One item for each instrument, by its id, with its stages up to the day. It is in force when"
                            + " an event says so and none after it that it was denounced; what is only"
                            + " signed or ratified is not counted as in force. A violation is a reading of"
                            + " an act and ends nothing. Events count from the middle day of occurred on.")
    @APIResponse(
            responseCode = "200",
            description = "A page of instruments, by id",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AgreementPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "japan-russia",
                                            summary =
                                                    "GET /api/v1/agreements?relationship=JPN-RUS&on=2016-12-15",
                                            value = Examples.PAGE)))
    public Response list(
            @BeanParam ReadContext context,
            @BeanParam PageRequest page,
            @QueryParam("actor") @Parameter(description = "A party", example = "JPN")
                    @Nullable String actor,
            @QueryParam("relationship")
                    @Parameter(
                            description = "Two of the parties, or what they succeed",
                            example = "JPN-RUS")
                    @Nullable String relationship,
            @BeanParam VantageParameters when) {
        FactList list = FactList.on(page, when, clock);
        @Nullable ActorId party = actor == null ? null : FilterValues.actor("actor", actor);
        String scope =
                relationship != null
                        ? KeyedFacts.scope(
                                AgreementsProjection.RELATIONSHIP,
                                FilterValues.relationship(relationship))
                        : party == null
                                ? KeyedFacts.ALL
                                : KeyedFacts.scope(AgreementsProjection.ACTOR, party);
        return reads.list(
                context,
                page,
                list.versions(RULES),
                AgreementAnswer.class,
                (snapshot, part) ->
                        list.read(
                                snapshot,
                                part,
                                agreements,
                                scope,
                                RULES,
                                (id, facts) -> item(id, list.vantage().of(facts), party)));
    }

    static Optional<AgreementAnswer> item(
            String instrument, List<EventFact> seen, @Nullable ActorId party) {
        return seen.isEmpty()
                ? Optional.empty()
                : Optional.of(AgreementAnswer.from(instrument, seen))
                        .filter(answer ->
                                party == null || answer.parties().contains(party.value()));
    }
}

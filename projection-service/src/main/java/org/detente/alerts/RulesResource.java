package org.detente.alerts;

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
import org.detente.query.Format;
import org.detente.query.IfMatch;
import org.detente.query.Page;
import org.detente.query.PageRequest;
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

/** Keeps the rules by which alerts are raised. */
@Path("/api/v1/alert-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "alerts", description = "Rules, and what they have found")
class RulesResource {
    private final Reads reads;
    private final Rules rules;
    private final RuleReader reader;

    RulesResource(Reads reads, Rules rules, RuleReader reader) {
        this.reads = reads;
        this.rules = rules;
        this.reader = reader;
    }

    /** All rules, for the documentation. */
    @Schema(name = "AlertRulePage", description = "A page of rules, by name")
    record RulePage(List<RuleAnswers.Whole> items, Page.Info page) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            operationId = "saveAlertRule",
            summary = "Keep a rule",
            description =
                    "It first notes how everything that it watches stands; an activity that stands still and"
                            + " a silence are listed then with because first-look, and what changes afterwards"
                            + " is raised as an alert. The same rule again is answered with 200. At most 100"
                            + " are kept.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RuleAnswers.Draft.class),
                            examples =
                                    @ExampleObject(
                                            name = "japan-and-russia-in-a-week",
                                            value = Examples.DRAFT)))
    @APIResponse(
            responseCode = "201",
            description = "It is kept now; Location says where",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RuleAnswers.Whole.class),
                            examples = @ExampleObject(name = "kept", value = Examples.KEPT)))
    @APIResponse(
            responseCode = "200",
            description = "The same rule was kept before",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RuleAnswers.Whole.class),
                            examples = @ExampleObject(name = "kept", value = Examples.KEPT)))
    @APIResponse(
            responseCode = "400",
            description = "It is no rule that can be taken; errors names all that is wrong",
            content =
                    @Content(
                            mediaType = Examples.PROBLEM,
                            schema = @Schema(implementation = Problem.Body.class),
                            examples =
                                    @ExampleObject(name = "two-faults", value = Examples.INVALID)))
    @APIResponse(
            responseCode = "409",
            description = "Another rule has the name, or as many as allowed are kept",
            content =
                    @Content(
                            mediaType = Examples.PROBLEM,
                            schema = @Schema(implementation = Problem.Body.class),
                            examples = @ExampleObject(name = "taken", value = Examples.EXISTS)))
    public Response save(byte[] body) {
        return switch (rules.keep(reader.read(body))) {
            case Rules.Kept.Anew(Rule rule) -> kept(201, rule);
            case Rules.Kept.Before(Rule rule) -> kept(200, rule);
        };
    }

    private static Response kept(int status, Rule rule) {
        // Not Response.location(): it would put this service's own address in front.
        return Response.status(status)
                .header(HttpHeaders.LOCATION, "/api/v1/alert-rules/" + rule.id())
                .header(HttpHeaders.ETAG, '"' + rule.etag() + '"')
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(RuleAnswers.Whole.from(rule))
                .build();
    }

    @GET
    @Produces({
        MediaType.APPLICATION_JSON,
        Format.TEXT_CSV,
        Format.APPLICATION_NDJSON,
        Format.APPLICATION_CSVM
    })
    @RunOnVirtualThread
    @Operation(
            operationId = "listAlertRules",
            summary = "The rules of alerts, by name",
            description =
                    "Five come with Détente; they can be changed and deleted like others, and do not come"
                            + " back.")
    @APIResponse(
            responseCode = "200",
            description = "The rules",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RulePage.class),
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            summary = "GET /api/v1/alert-rules",
                                            value = Examples.RULES)))
    public Response list(@BeanParam ReadContext context, @BeanParam PageRequest page) {
        List<Rule> all = rules.all();
        return reads.list(
                context,
                page,
                RuleTable.stamp(all),
                RuleAnswers.Whole.class,
                (_, part) -> page(all, part));
    }

    private static Page<RuleAnswers.Whole> page(List<Rule> all, PageRequest page) {
        String edge = page.key().orElse("");
        boolean back = page.backward();
        List<RuleAnswers.Whole> beyond =
                all.stream()
                        .filter(rule ->
                                back
                                        ? rule.draft().name().compareTo(edge) < 0
                                        : rule.draft().name().compareTo(edge) > 0)
                        .map(RuleAnswers.Whole::from)
                        .toList();
        return page.page(
                (back ? beyond.reversed() : beyond).stream().limit(page.limit() + 1L).toList(),
                RuleAnswers.Whole::name);
    }

    @GET
    @Path("{id}")
    @RunOnVirtualThread
    @Operation(
            operationId = "getAlertRule",
            summary = "A rule of alerts",
            description = "Its ETag is what a change must send as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The rule",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RuleAnswers.Whole.class),
                            examples =
                                    @ExampleObject(
                                            name = "stalled",
                                            summary = "GET /api/v1/alert-rules/" + Examples.RULE_ID,
                                            value = Examples.RULE)))
    public Response get(
            @BeanParam ReadContext context,
            @PathParam("id") @Parameter(description = "Rule", example = Examples.RULE_ID)
                    String id) {
        Rule rule = rules.find(uuid(id));
        return reads.answerVersioned(context, _ -> RuleAnswers.Whole.from(rule), _ -> rule.etag());
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            operationId = "changeAlertRule",
            summary = "Replace a rule",
            description =
                    "The whole rule as it is to be. It begins to look anew, as a rule does that was just kept;"
                            + " alerts that it raised before stay.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RuleAnswers.Draft.class),
                            examples =
                                    @ExampleObject(
                                            name = "japan-and-russia-in-a-week",
                                            value = Examples.DRAFT)))
    @APIResponse(
            responseCode = "200",
            description = "The rule as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RuleAnswers.Whole.class),
                            examples = @ExampleObject(name = "kept", value = Examples.KEPT)))
    @APIResponse(
            responseCode = "400",
            description = "It is no rule that can be taken; errors names all that is wrong",
            content =
                    @Content(
                            mediaType = Examples.PROBLEM,
                            schema = @Schema(implementation = Problem.Body.class),
                            examples =
                                    @ExampleObject(name = "two-faults", value = Examples.INVALID)))
    @APIResponse(
            responseCode = "409",
            description = "Another rule has the name",
            content =
                    @Content(
                            mediaType = Examples.PROBLEM,
                            schema = @Schema(implementation = Problem.Body.class),
                            examples = @ExampleObject(name = "taken", value = Examples.EXISTS)))
    public Response change(
            @PathParam("id") @Parameter(description = "Rule", example = Examples.RULE_ID) String id,
            @HeaderParam("If-Match") @Parameter(description = "ETag of the rule as it was read")
                    @Nullable String ifMatch,
            byte[] body) {
        return kept(200, rules.change(uuid(id), IfMatch.version(ifMatch), reader.read(body)));
    }

    @DELETE
    @Path("{id}")
    @RunOnVirtualThread
    @Operation(
            operationId = "deleteAlertRule",
            summary = "Delete a rule",
            description = "It looks no more; alerts that it raised stay.")
    @APIResponse(responseCode = "204", description = "It is no longer kept")
    public Response delete(
            @PathParam("id") @Parameter(description = "Rule", example = Examples.RULE_ID) String id,
            @HeaderParam("If-Match") @Parameter(description = "ETag of the rule as it was read")
                    @Nullable String ifMatch) {
        rules.delete(uuid(id), IfMatch.version(ifMatch));
        return Response.noContent().build();
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw Rules.none(id);
        }
    }
}

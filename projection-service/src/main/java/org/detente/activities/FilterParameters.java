package org.detente.activities;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.detente.event.PlanId;
import org.detente.event.RelationshipId;
import org.detente.query.ProblemException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which activities a list is asked for. Filters are combined with and. */
public final class FilterParameters {
    @QueryParam("relationship")
    @Parameter(
            description = "Relationship whose actors take part or that it bears on, in any order",
            example = "JPN-RUS")
    @Nullable String relationship;

    @QueryParam("plan")
    @Parameter(
            description = "Plan that it belongs to or serves a point of",
            example = "five-projects")
    @Nullable String plan;

    @QueryParam("status")
    @Parameter(
            description = "Status; repeat the parameter for any of several",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Status.class))
    @Nullable List<String> status;

    @QueryParam("blocked")
    @Parameter(
            description = "Whether it has an open blocker",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable String blocked;

    @QueryParam("stalled")
    @Parameter(
            description = "Whether it is stalled, see stalledAfterDays",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable String stalled;

    ActivityFilter filter() {
        return new ActivityFilter(
                relationship(),
                plan(),
                statuses(),
                truth("blocked", blocked),
                truth("stalled", stalled));
    }

    private Optional<RelationshipId> relationship() {
        if (relationship == null) {
            return Optional.empty();
        }
        Optional<RelationshipId> named = RelationshipId.ofEitherOrder(relationship);
        if (named.isEmpty()) {
            throw ProblemException.invalidParameter(
                    "relationship", "is no pair of actors; write it as JPN-RUS.");
        }
        return named;
    }

    private Optional<PlanId> plan() {
        if (plan == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PlanId(plan));
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.invalidParameter(
                    "plan", "is no plan id; write it as eight-point-plan.");
        }
    }

    private Set<Status> statuses() {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        for (String text : status == null ? List.<String>of() : status) {
            statuses.add(
                    Arrays.stream(Status.values())
                            .filter(known -> known.wireName().equals(text))
                            .findFirst()
                            .orElseThrow(FilterParameters::unknownStatus));
        }
        return statuses;
    }

    private static ProblemException unknownStatus() {
        String known =
                Arrays.stream(Status.values())
                        .map(Status::wireName)
                        .collect(Collectors.joining(", "));
        return ProblemException.invalidParameter(
                "status",
                "is no status; write one of " + known + ", and repeat the parameter for several.");
    }

    private static Optional<Boolean> truth(String name, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default ->
                    throw ProblemException.invalidParameter(
                            name, "is neither true nor false; write " + name + "=true.");
        };
    }
}

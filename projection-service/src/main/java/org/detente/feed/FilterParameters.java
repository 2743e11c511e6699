package org.detente.feed;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.event.Kind;
import org.detente.event.WireNamed;
import org.detente.query.FilterValues;
import org.detente.query.ProblemException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which entries of the feed are asked for. Each may be repeated: any of the values will do. */
final class FilterParameters {
    @QueryParam("relationship")
    @Parameter(
            description =
                    "Relationship that the event counts for, such as JPN-RUS, in either order; repeat for"
                            + " any of several",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable List<String> relationship;

    @QueryParam("kind")
    @Parameter(
            description = "Kind of event, such as summit; repeat for any of several",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable List<String> kind;

    @QueryParam("type")
    @Parameter(
            description =
                    "What the entry does: created, corrected, retracted, reinstated, linked; repeat for"
                            + " any of several",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable List<String> type;

    FeedFilter filter() {
        return new FeedFilter(
                values(relationship, text -> FilterValues.relationship(text).value()),
                values(kind, text -> known("kind", text, Kind.values())),
                values(type, text -> known("type", text, FeedType.values())));
    }

    private static Set<String> values(@Nullable List<String> texts, UnaryOperator<String> parse) {
        return texts == null
                ? Set.of()
                : texts.stream().map(parse).collect(Collectors.toUnmodifiableSet());
    }

    private static String known(String parameter, String text, WireNamed... known) {
        List<String> names = Arrays.stream(known).map(WireNamed::wireName).toList();
        return Stream.of(text)
                .filter(names::contains)
                .findFirst()
                .orElseThrow(() ->
                        ProblemException.invalidParameter(
                                parameter,
                                "is none of " + String.join(", ", names) + "; write one of them."));
    }
}

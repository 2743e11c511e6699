package org.detente.alerts;

import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.detente.query.Dates;
import org.detente.query.ProblemException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which alerts are asked for. What may be repeated wants any of its values. */
final class FilterParameters {
    private static final String TOKEN = "alerts;";

    @QueryParam("rule")
    @Parameter(
            description = "Id of a rule; repeat for any of several",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable List<String> rule;

    @QueryParam("kind")
    @Parameter(
            description =
                    "Kind of rule: band-crossed, change, level-changed, activity-stalled, silence; repeat"
                            + " for any of several",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable List<String> kind;

    @QueryParam("subject")
    @Parameter(
            description =
                    "What it is about: relationship/JPN-RUS, territory/nt-sk, activity/aquaculture, or the"
                            + " type alone; repeat for any of several",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Nullable List<String> subject;

    @QueryParam("from")
    @Parameter(
            description = "First day of on",
            example = "2018-01-01",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable String from;

    @QueryParam("to")
    @Parameter(
            description = "Last day of on",
            example = "2018-12-31",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable String to;

    @QueryParam("after")
    @Parameter(description = "Only alerts raised since the answer that gave this as after")
    @Nullable String after;

    AlertFilter filter() {
        return new AlertFilter(
                Set.copyOf(each(rule, FilterParameters::uuid)),
                Set.copyOf(each(kind, FilterParameters::kind)),
                each(subject, FilterParameters::target),
                Dates.parse("from", from),
                Dates.parse("to", to),
                after == null ? 0 : number(after));
    }

    private static <T> List<T> each(@Nullable List<String> texts, Function<String, T> parse) {
        return texts == null ? List.of() : texts.stream().map(parse).distinct().toList();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.invalidParameter(
                    "rule", "is no id of a rule; copy it from GET /api/v1/alert-rules.");
        }
    }

    private static Kind kind(String text) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.wireName().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        ProblemException.invalidParameter(
                                "kind",
                                "is none of "
                                        + Arrays.stream(Kind.values())
                                                .map(Kind::wireName)
                                                .collect(Collectors.joining(", "))
                                        + "."));
    }

    private static RuleReader.Target target(String text) {
        try {
            return RuleReader.target("subject", text);
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.invalidParameter("subject", malformed.getMessage() + ".");
        }
    }

    /** The token for all alerts up to a number. */
    static String token(long number) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((TOKEN + number).getBytes(StandardCharsets.US_ASCII));
    }

    private static long number(String token) {
        try {
            String text =
                    new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
            if (text.startsWith(TOKEN)) {
                return Long.parseLong(text.substring(TOKEN.length()));
            }
        } catch (IllegalArgumentException malformed) {
            // answered below
        }
        throw ProblemException.invalidParameter(
                "after", "is no token of this list; send back what an answer gave as after.");
    }
}

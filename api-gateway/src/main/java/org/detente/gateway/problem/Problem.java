package org.detente.gateway.problem;

import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What went wrong, for the person or program that has to do something about it.
 *
 * @param type which kind
 * @param detail what was wrong and how to put it right
 * @param headers that belong to the answer, such as {@code Retry-After}
 */
public record Problem(ProblemType type, String detail, Map<String, String> headers) {
    /** The media type of RFC 9457. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Keeps the headers from changing. */
    public Problem {
        headers = Map.copyOf(headers);
    }

    /** A problem without headers of its own. */
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, Map.of());
    }

    /** The same problem with one header more. */
    public Problem with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(type, detail, more);
    }

    /** The body of the answer. */
    public String json(String traceId) {
        return new JsonObject()
                .put("type", "/problems/" + type.slug())
                .put("title", type.title())
                .put("status", type.status())
                .put("detail", detail)
                .put("traceId", traceId)
                .encode();
    }
}

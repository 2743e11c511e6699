package org.detente.intake.request;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one request is called in logs and answers.
 *
 * @param requestId the caller's own name for it if that is harmless, else the trace id
 * @param traceId 32 hexadecimal digits of the W3C trace that it belongs to
 * @param traceparent W3C trace context to hand on, if there is a trace
 */
public record RequestIdentity(String requestId, String traceId, @Nullable String traceparent) {
    /** The header that carries {@link #requestId}. */
    public static final String REQUEST_ID = "X-Request-Id";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,128}");

    static RequestIdentity from(MultiMap headers, SpanContext span) {
        String traceId = span.isValid() ? span.getTraceId() : randomTraceId();
        String said = headers.get(REQUEST_ID);
        String requestId = said != null && HARMLESS.matcher(said).matches() ? said : traceId;
        return new RequestIdentity(requestId, traceId, span.isValid() ? traceparent(span) : null);
    }

    /** The identity that the request got when it came in. */
    public static RequestIdentity of(RoutingContext routing) {
        RequestIdentity known = routing.get(RequestIdentity.class.getName());
        return known != null
                ? known
                : from(routing.request().headers(), Span.current().getSpanContext());
    }

    void attachTo(RoutingContext routing) {
        routing.put(RequestIdentity.class.getName(), this);
    }

    private static String traceparent(SpanContext span) {
        return "00-"
                + span.getTraceId()
                + "-"
                + span.getSpanId()
                + "-"
                + span.getTraceFlags().asHex();
    }

    private static String randomTraceId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong(1, Long.MAX_VALUE))
                + hex.toHexDigits(random.nextLong(1, Long.MAX_VALUE));
    }
}

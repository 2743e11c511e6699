package org.detente.gateway;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one request is called in every log and every service.
 *
 * @param requestId the client's own name for it if that is harmless, else a generated one
 * @param traceId 32 hexadecimal digits of the W3C trace that it belongs to
 * @param traceparent the header to send on
 * @param continued whether the trace was begun by the client
 */
public record RequestIdentity(
        String requestId, String traceId, String traceparent, boolean continued) {
    /** The header that carries {@link #requestId}. */
    public static final String REQUEST_ID = "X-Request-Id";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,128}");
    private static final Pattern TRACEPARENT =
            Pattern.compile(
                    "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** Takes what the client said where it can be trusted, and makes up the rest. */
    public static RequestIdentity from(MultiMap headers) {
        String said = headers.get(REQUEST_ID);
        String requestId =
                said != null && HARMLESS.matcher(said).matches()
                        ? said
                        : UUID.randomUUID().toString();
        Matcher given = match(headers.get("traceparent"));
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            return new RequestIdentity(
                    requestId, span.getTraceId(), traceparent(span), given != null);
        }
        if (given != null) {
            return new RequestIdentity(requestId, given.group(1), given.group(), true);
        }
        // Not sampled (flags 00): without a collector nobody would keep the spans, the id alone
        // joins the logs.
        String traceId = randomHex(2);
        return new RequestIdentity(
                requestId, traceId, "00-" + traceId + "-" + randomHex(1) + "-00", false);
    }

    /** Keeps it with the request. */
    public void attachTo(RoutingContext routing) {
        routing.put(RequestIdentity.class.getName(), this);
    }

    /** The identity that the request got when it came in. */
    public static RequestIdentity of(RoutingContext routing) {
        RequestIdentity known = routing.get(RequestIdentity.class.getName());
        return known != null ? known : from(routing.request().headers());
    }

    private static String traceparent(SpanContext span) {
        return "00-"
                + span.getTraceId()
                + "-"
                + span.getSpanId()
                + "-"
                + span.getTraceFlags().asHex();
    }

    private static @Nullable Matcher match(@Nullable String traceparent) {
        if (traceparent == null) {
            return null;
        }
        Matcher matcher = TRACEPARENT.matcher(traceparent);
        return matcher.matches() ? matcher : null;
    }

    private static String randomHex(int longs) {
        StringBuilder hex = new StringBuilder(16 * longs);
        for (int i = 0; i < longs; i++) {
            hex.append(
                    HexFormat.of()
                            .toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE)));
        }
        return hex.toString();
    }
}

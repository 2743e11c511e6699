package org.detente.gateway.entry;

import static io.vertx.core.http.HttpHeaders.CONTENT_ENCODING;
import static io.vertx.core.http.HttpHeaders.CONTENT_TYPE;
import static io.vertx.core.http.HttpHeaders.IDENTITY;
import static io.vertx.core.http.HttpHeaders.VARY;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which answers are compressed. Quarkus marks every answer {@code Content-Encoding: identity},
 * which tells Netty's compressor to keep away, and lifts the mark from its own resources only; here
 * it is lifted from proxied answers too. Netty's deflater flushes at every chunk, so a streamed
 * answer still arrives line by line.
 */
final class Compression {
    // Not text/event-stream: its small notices gain nothing, and some clients handle it badly when
    // it is compressed.
    private static final Set<String> WORTH_IT =
            Set.of(
                    "application/geo+json",
                    "application/javascript",
                    "application/json",
                    "application/manifest+json",
                    "application/problem+json",
                    "application/x-ndjson",
                    "application/yaml",
                    "image/svg+xml",
                    "text/css",
                    "text/csv",
                    "text/html",
                    "text/javascript",
                    "text/plain");

    private Compression() {}

    static void decide(MultiMap headers) {
        String type = headers.get(CONTENT_TYPE);
        if (type == null || !WORTH_IT.contains(mediaType(type))) {
            return;
        }
        headers.set(VARY, varyingByEncoding(headers.getAll(VARY)));
        String encoding = headers.get(CONTENT_ENCODING);
        if (encoding != null && IDENTITY.toString().equals(encoding)) {
            headers.remove(CONTENT_ENCODING);
        }
    }

    private static String mediaType(String contentType) {
        int parameters = contentType.indexOf(';');
        String bare = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return bare.strip().toLowerCase(Locale.ROOT);
    }

    private static String varyingByEncoding(List<String> said) {
        String all = String.join(", ", said);
        if (all.toLowerCase(Locale.ROOT).contains("accept-encoding")) {
            return all;
        }
        return all.isEmpty() ? "Accept-Encoding" : all + ", Accept-Encoding";
    }
}

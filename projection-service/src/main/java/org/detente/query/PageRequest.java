package org.detente.query;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for. Pages follow a key, so they never shift when rows come in. */
public final class PageRequest {
    private static final int LIMIT_DEFAULT = 100;
    private static final int LIMIT_MAX = 1000;
    private static final String FORWARD = ">";
    private static final String BACKWARD = "<";

    @QueryParam("limit")
    @Parameter(
            description =
                    "Items on a page, 1 to 1000; if not given, 100 in JSON, and in CSV and NDJSON the"
                            + " whole list",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            minimum = "1",
                            maximum = "1000",
                            defaultValue = "100"))
    @Nullable String limit;

    @QueryParam("cursor")
    @Parameter(description = "Page token, taken from page.next or page.prev of another answer")
    @Nullable String cursor;

    @QueryParam("format")
    @Parameter(
            description =
                    "Form of the answer, whatever Accept says. CSV and NDJSON carry the items alone:"
                            + " without limit and cursor the whole list, of one state of the log;"
                            + " otherwise a page, with the next one in the header Link. csv-metadata"
                            + " says what the CSV's columns are and what it is made from",
            example = "json",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"json", "csv", "ndjson", "csv-metadata"},
                            defaultValue = "json"))
    @Nullable String format;

    @Context
    @SuppressWarnings("NullAway.Init")
    HttpHeaders headers;

    /** The form asked for. */
    Format format() {
        return format == null
                ? Format.accepted(headers.getAcceptableMediaTypes())
                : Format.of(format);
    }

    /** Whether all of the list is asked for. */
    boolean isWhole() {
        return limit == null
                && cursor == null
                && switch (format()) {
                    case CSV, NDJSON -> true;
                    case JSON, CSV_METADATA -> false;
                };
    }

    /**
     * One of the pages that a whole list is read in.
     *
     * @param token where it begins, as the page before says; null for the first one
     */
    static PageRequest part(@Nullable String token) {
        PageRequest part = new PageRequest();
        part.limit = String.valueOf(LIMIT_MAX);
        part.cursor = token;
        return part;
    }

    /** Items on the page. */
    public int limit() {
        if (limit == null) {
            return LIMIT_DEFAULT;
        }
        try {
            int asked = Integer.parseInt(limit);
            if (asked >= 1 && asked <= LIMIT_MAX) {
                return asked;
            }
        } catch (NumberFormatException malformed) {
            // answered below, like a number out of bounds
        }
        throw ProblemException.invalidParameter(
                "limit",
                "is not a number from 1 to " + LIMIT_MAX + "; write for example limit=100.");
    }

    /** The key that the page lies behind (or before, going back); empty for the first page. */
    public Optional<String> key() {
        return Optional.ofNullable(cursor).map(PageRequest::decode).map(text -> text.substring(1));
    }

    /** The key of a list that is ordered by a number. */
    public Optional<Long> number() {
        try {
            return key().map(Long::valueOf);
        } catch (NumberFormatException other) {
            throw ProblemException.invalidParameter(
                    "cursor", "is of another list; leave it out to begin again.");
        }
    }

    /** Whether the page before the key is asked for, not the one behind it. */
    public boolean backward() {
        return cursor != null && decode(cursor).startsWith(BACKWARD);
    }

    private static String decode(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(FORWARD) || text.startsWith(BACKWARD)) {
                return text;
            }
        } catch (IllegalArgumentException malformed) {
            // answered below
        }
        throw new ProblemException(
                new Problem(
                        "invalid-cursor",
                        "Invalid page token",
                        400,
                        "cursor is no page token; take it from page.next of another answer, or leave"
                                + " it out to begin again.",
                        List.of(
                                new Problem.Error(
                                        "/query/cursor", "invalid", "is no page token"))));
    }

    /**
     * Makes the page.
     *
     * @param rows up to {@code limit + 1} rows in list order, or in reverse order going back
     * @param keyOf the key of a row, what {@link #key()} gives back
     */
    public <T> Page<T> page(List<T> rows, Function<T, String> keyOf) {
        boolean more = rows.size() > limit();
        List<T> items = more ? rows.subList(0, limit()) : rows;
        if (backward()) {
            items = items.reversed();
        }
        boolean hasNext = backward() || more;
        boolean hasPrevious = backward() ? more : cursor != null;
        String next =
                hasNext && !items.isEmpty() ? encode(FORWARD + keyOf.apply(items.getLast())) : null;
        String previous =
                hasPrevious && !items.isEmpty()
                        ? encode(BACKWARD + keyOf.apply(items.getFirst()))
                        : null;
        return new Page<>(List.copyOf(items), new Page.Info(next, previous, limit()));
    }

    /**
     * The neighbours of a page of a list that goes forward only.
     *
     * @param next the key that the next page lies behind; empty on the last page
     */
    public Page.Info forward(Optional<String> next) {
        return new Page.Info(next.map(key -> encode(FORWARD + key)).orElse(null), null, limit());
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}

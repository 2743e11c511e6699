package org.detente.intake.imports;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.detente.event.codec.ContentId;
import org.detente.intake.log.LogVector;

/**
 * What a file would do to the log as it stood at a position, in a few words that a client keeps and
 * names: nobody else remembers it. A plan made again of the same file for the same position is the
 * same plan, however the log has gone on since, and so also after an import that broke off.
 *
 * @param file digest of the file's bytes
 * @param rows digest of the content id and the fate of every row
 * @param upTo the position, written as a token
 */
record Plan(
        String format, Policy duplicates, String file, String rows, Counts counts, String upTo) {
    private static final int DIGEST_BYTES = 18;
    private static final Pattern TEXT =
            Pattern.compile(
                    "1;([a-z0-9-]+);(skip|append);([\\w-]{24});([\\w-]{24});(\\d{1,9})"
                            + ",(\\d{1,9}),(\\d{1,9}),(\\d{1,9});([\\w-]+)");

    static Plan of(
            FileFormat format,
            Policy duplicates,
            byte[] file,
            byte[] rows,
            Counts counts,
            LogVector upTo) {
        return new Plan(
                format.name(), duplicates, shortened(file), shortened(rows), counts, upTo.token());
    }

    static String shortened(byte[] digest) {
        return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, DIGEST_BYTES));
    }

    /** Reads what {@link #token} wrote; empty if it is no such token. */
    static Optional<Plan> ofToken(String token) {
        try {
            String text =
                    new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
            Matcher parts = TEXT.matcher(text);
            if (!parts.matches()) {
                return Optional.empty();
            }
            LogVector.ofToken(parts.group(9));
            return Policy.named(parts.group(2))
                    .map(policy ->
                            new Plan(
                                    parts.group(1),
                                    policy,
                                    parts.group(3),
                                    parts.group(4),
                                    new Counts(
                                            Long.parseLong(parts.group(5)),
                                            Long.parseLong(parts.group(6)),
                                            Long.parseLong(parts.group(7)),
                                            Long.parseLong(parts.group(8))),
                                    parts.group(9)));
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    /** Opaque to clients; fits into an address. */
    String token() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text().getBytes(StandardCharsets.US_ASCII));
    }

    private String text() {
        String fates =
                String.join(
                        ",",
                        List.of(
                                Long.toString(counts.fresh()),
                                Long.toString(counts.same()),
                                Long.toString(counts.duplicate()),
                                Long.toString(counts.rejected())));
        return String.join(";", "1", format, duplicates.wireName(), file, rows, fates, upTo);
    }

    /** The id of the import that carries it out. */
    UUID importId() {
        return ContentId.of(text().getBytes(StandardCharsets.US_ASCII));
    }

    LogVector position() {
        return LogVector.ofToken(upTo);
    }
}

package org.detente.query;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags of reads (RFC 9110, 8.8.3): weak, as an answer of equal content may be written anew.
 */
final class Validators {
    private static final int ETAG_BYTES = 15;

    private Validators() {}

    static boolean isKnown(@Nullable String ifNoneMatch, String etag) {
        return ifNoneMatch != null && (ifNoneMatch.equals("*") || ifNoneMatch.contains(etag));
    }

    /** A tag that is the same where all parts are. */
    static String etag(String... parts) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            byte[] beginning = Arrays.copyOf(digest, ETAG_BYTES);
            return "W/\""
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(beginning)
                    + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}

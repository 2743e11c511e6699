package org.detente.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What signs messages, as Standard Webhooks 1.0 has it: {@code whsec_} and base64. */
final class Secret {
    static final int BYTES_MIN = 24;
    static final int BYTES_MAX = 64;
    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    private Secret(byte[] key) {
        this.key = key;
    }

    /**
     * Reads a secret.
     *
     * @throws IllegalArgumentException with the remedy when it is none; does not repeat it
     */
    static Secret of(String text) {
        try {
            if (text.startsWith(PREFIX)) {
                byte[] key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
                if (key.length >= BYTES_MIN && key.length <= BYTES_MAX) {
                    return new Secret(key);
                }
            }
        } catch (IllegalArgumentException malformed) {
            // said below, like one that is too short
        }
        throw new IllegalArgumentException(
                "is no secret; write whsec_ and the base64 of "
                        + BYTES_MIN
                        + " to "
                        + BYTES_MAX
                        + " random bytes");
    }

    /**
     * The value of the header webhook-signature.
     *
     * @param seconds the time of the attempt since 1970, as the header webhook-timestamp has it
     */
    String sign(String id, long seconds, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            byte[] content = (id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }

    /** As it was given. */
    String text() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}

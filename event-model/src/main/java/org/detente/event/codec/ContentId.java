package org.detente.event.codec;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The id of a content: a UUID of version 8 (RFC 9562 section 5.8) whose 122 free bits are the first
 * 122 bits of SHA-256 over the canonical JSON. The same content is the same event, wherever and
 * however often it is logged.
 */
public final class ContentId {
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private ContentId() {}

    /** The id of the content whose canonical JSON is {@code canonical}. */
    public static UUID of(byte[] canonical) {
        ByteBuffer hash = ByteBuffer.wrap(sha256().digest(canonical));
        long first = hash.getLong();
        long second = hash.getLong();
        // bits 0-47 | version | bits 48-59 ; variant | bits 60-121
        long high = (first & 0xFFFF_FFFF_FFFF_0000L) | VERSION_8 | ((first >>> 4) & 0x0FFFL);
        long low = VARIANT | ((first & 0xFL) << 58) | (second >>> 6);
        return new UUID(high, low);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}

package org.detente.intake.request;

import java.io.IOException;
import java.io.InputStream;

/** The body of a request with one event or amendment, read no further than its limit. */
public sealed interface EventBody {
    /** One entry; the summary of a whole conference fits many times. */
    int SIZE_MAX_BYTES = 1024 * 1024;

    /** All of it. */
    record Whole(byte[] bytes) implements EventBody {}

    /** It goes on beyond the limit. */
    record TooLarge() implements EventBody {}

    /**
     * Reads it.
     *
     * @param announcedBytes value of Content-Length, or negative: what is too long by its own
     *     account is not read at all
     */
    static EventBody read(InputStream in, long announcedBytes) throws IOException {
        if (announcedBytes > SIZE_MAX_BYTES) {
            return new TooLarge();
        }
        byte[] bytes = in.readNBytes(SIZE_MAX_BYTES + 1);
        return bytes.length > SIZE_MAX_BYTES ? new TooLarge() : new Whole(bytes);
    }
}

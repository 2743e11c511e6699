package org.detente.intake.request;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Takes a stream apart into lines, holding one line at most. */
public final class LineReader {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final InputStream in;
    private final int lengthMaxBytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;
    private long lines;

    public LineReader(InputStream in, int lengthMaxBytes) {
        this.in = in;
        this.lengthMaxBytes = lengthMaxBytes;
    }

    /** The next line that is not blank; null at the end. The last one needs no line feed. */
    public @Nullable Line next() throws IOException {
        while (fill()) {
            lines++;
            Line line = read();
            if (!(line instanceof Line.Text text) || !isBlank(text.bytes())) {
                return line;
            }
        }
        return null;
    }

    private Line read() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream(512);
        boolean tooLong = false;
        while (fill()) {
            int end = lineFeed();
            int length = end - position;
            tooLong = tooLong || text.size() + length > lengthMaxBytes;
            if (!tooLong) {
                text.write(buffer, position, length);
            }
            boolean complete = end < limit;
            position = complete ? end + 1 : end;
            if (complete) {
                break;
            }
        }
        return tooLong ? new Line.TooLong(lines) : new Line.Text(lines, text.toByteArray());
    }

    /** Index of the next line feed in the buffer, or its end. */
    private int lineFeed() {
        for (int index = position; index < limit; index++) {
            if (buffer[index] == '\n') {
                return index;
            }
        }
        return limit;
    }

    /** Makes sure that there is something in the buffer; false at the end of the stream. */
    private boolean fill() throws IOException {
        while (position == limit) {
            int read = in.read(buffer, 0, buffer.length);
            if (read < 0) {
                return false;
            }
            position = 0;
            limit = read;
        }
        return true;
    }

    private static boolean isBlank(byte[] text) {
        for (byte character : text) {
            if (character != ' ' && character != '\t' && character != '\r') {
                return false;
            }
        }
        return true;
    }
}

package org.detente.intake.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/** A file that was sent in, kept on disk while it is looked at. */
sealed interface Upload {
    /** All of it. */
    record Stored(TemporaryFile file, byte[] digest, long bytes) implements Upload {
        /** Its text, without a byte order mark. */
        InputStream content() throws IOException {
            InputStream in = file.in();
            in.mark(BYTE_ORDER_MARK.length);
            if (!Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
                in.reset();
            }
            return in;
        }
    }

    /** It goes on beyond the limit. */
    record TooLarge() implements Upload {}

    /** What some programs write before UTF-8. */
    byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    int BUFFER_BYTES = 64 * 1024;

    /** Keeps it in {@code file}; reads no further than the limit. */
    static Upload store(InputStream in, TemporaryFile file, long bytesMax) throws IOException {
        MessageDigest digest = Digests.sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        long bytes = 0;
        OutputStream out = file.out();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes += read;
            if (bytes > bytesMax) {
                return new TooLarge();
            }
            digest.update(buffer, 0, read);
            out.write(buffer, 0, read);
        }
        out.flush();
        return new Stored(file, digest.digest(), bytes);
    }

    /** Reads it, no further than the limit, and keeps nothing. */
    static void discard(InputStream in, long bytesMax) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long bytes = 0;
        for (int read = in.read(buffer); read >= 0 && bytes <= bytesMax; read = in.read(buffer)) {
            bytes += read;
        }
    }

    /** Why a text is not read at all, if it is not; whole lines before that may be good. */
    static Optional<SourceRow.Damaged> damage(InputStream text) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES);
        CharBuffer characters = CharBuffer.allocate(BUFFER_BYTES);
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        long line = 1;
        boolean begun = false;
        boolean ended = false;
        while (!ended) {
            int read = text.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = read < 0;
            bytes.position(bytes.position() + Math.max(read, 0)).flip();
            if (!begun && isWorkbook(bytes)) {
                return Optional.of(workbook());
            }
            begun = true;
            CoderResult result = utf8.decode(bytes, characters, ended);
            line += characters.flip().chars().filter(each -> each == '\n').count();
            characters.clear();
            if (result.isError()) {
                return Optional.of(notUtf8(line));
            }
            bytes.compact();
        }
        return Optional.empty();
    }

    /** Office programs begin their files like this. */
    private static boolean isWorkbook(ByteBuffer bytes) {
        return bytes.limit() > 3
                && bytes.get(0) == 'P'
                && bytes.get(1) == 'K'
                && bytes.get(2) == 3
                && bytes.get(3) == 4;
    }

    private static SourceRow.Damaged workbook() {
        return new SourceRow.Damaged(
                1,
                "workbook",
                "belongs to a spreadsheet's workbook; save the sheet as CSV in UTF-8");
    }

    private static SourceRow.Damaged notUtf8(long line) {
        return new SourceRow.Damaged(
                line,
                "invalid-utf-8",
                "is not UTF-8 (counted in lines); save the file as CSV in UTF-8, or convert it from"
                        + " its encoding");
    }
}

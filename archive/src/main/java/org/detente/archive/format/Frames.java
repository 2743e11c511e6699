package org.detente.archive.format;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lines as zstd frames with a checksum. Frames after one another are one file for every zstd tool,
 * so an open segment grows by whole frames, and a torn one shows.
 */
public final class Frames {
    private static final int LEVEL_QUICK = 3;
    private static final int LEVEL_FOR_EVER = 6;

    /** More than any frame of ours; a damaged size must not ask for all memory. */
    private static final long CONTENT_MAX_BYTES = 256L * 1024 * 1024;

    private Frames() {}

    /**
     * How far a sequence of frames can be read.
     *
     * @param bytes up to here the frames are whole
     * @param fault what is wrong from there on; empty when that is the end
     */
    public record Whole(int bytes, Optional<Fault> fault) {}

    /** Why the frames end early. */
    public sealed interface Fault {
        /** The last frame is not all there: its writer was killed, or is just writing. */
        record Torn(int missedAt) implements Fault {}

        /** A frame is there and wrong. */
        record Damaged(String reason) implements Fault {}
    }

    /** One frame, for an open segment. */
    public static byte[] open(byte[] lines) {
        return compress(lines, LEVEL_QUICK);
    }

    /** One frame, for a closed segment. */
    public static byte[] closed(byte[] lines) {
        return compress(lines, LEVEL_FOR_EVER);
    }

    private static byte[] compress(byte[] lines, int level) {
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            context.setLevel(level).setChecksum(true);
            return context.compress(lines);
        }
    }

    /** Hands the content of each whole frame to {@code content}, in order. */
    public static Whole read(byte[] bytes, Consumer<byte[]> content) {
        int position = 0;
        while (position < bytes.length) {
            int end;
            try {
                long size = Zstd.findFrameCompressedSize(bytes, position, bytes.length - position);
                end = position + (int) size;
            } catch (ZstdException e) {
                return new Whole(position, Optional.of(faultAt(position, e)));
            }
            Optional<byte[]> lines = decompress(bytes, position, end);
            if (lines.isEmpty()) {
                return new Whole(
                        position,
                        Optional.of(
                                new Fault.Damaged(
                                        "the zstd frame at byte %d is not as it was written"
                                                .formatted(position))));
            }
            content.accept(lines.get());
            position = end;
        }
        return new Whole(position, Optional.empty());
    }

    private static Fault faultAt(int position, ZstdException e) {
        return e.getErrorCode() == Zstd.errSrcSizeWrong()
                ? new Fault.Torn(position)
                : new Fault.Damaged("no zstd frame begins at byte " + position);
    }

    private static Optional<byte[]> decompress(byte[] bytes, int start, int end) {
        try {
            long size = Zstd.getFrameContentSize(bytes, start, end - start);
            if (size < 0 || size > CONTENT_MAX_BYTES) {
                return Optional.empty();
            }
            byte[] lines = new byte[(int) size];
            long written =
                    Zstd.decompressByteArray(lines, 0, lines.length, bytes, start, end - start);
            return written == size ? Optional.of(lines) : Optional.empty();
        } catch (ZstdException damage) {
            return Optional.empty();
        }
    }
}

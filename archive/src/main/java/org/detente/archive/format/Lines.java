package org.detente.archive.format;

import java.util.Arrays;
import java.util.function.Consumer;

/** Splits content into lines. */
public final class Lines {
    private Lines() {}

    /**
     * @throws DamagedException when the last line has no end
     */
    public static void each(byte[] content, Consumer<byte[]> line) {
        int start = 0;
        for (int at = 0; at < content.length; at++) {
            if (content[at] == '\n') {
                line.accept(Arrays.copyOfRange(content, start, at));
                start = at + 1;
            }
        }
        if (start < content.length) {
            throw new DamagedException("its last line has no end");
        }
    }
}

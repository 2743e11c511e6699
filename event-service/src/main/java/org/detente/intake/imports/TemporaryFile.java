package org.detente.intake.imports;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Bytes that are written once and read often, on disk so that an import needs no memory for them.
 * The file has no name once it is open, and so is gone with the process, however that ends.
 */
final class TemporaryFile implements AutoCloseable {
    private final FileChannel channel;

    private TemporaryFile(FileChannel channel) {
        this.channel = channel;
    }

    static TemporaryFile create() throws IOException {
        Path path = Files.createTempFile("detente-import-", ".part");
        return new TemporaryFile(
                FileChannel.open(
                        path,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** To write it with: flush it before the file is read, and leave it open. */
    OutputStream out() {
        return new BufferedOutputStream(Channels.newOutputStream(channel));
    }

    /** To read it with, from the beginning; one at a time. Closing it leaves the file open. */
    InputStream in() throws IOException {
        channel.position(0);
        return new BufferedInputStream(Channels.newInputStream(channel)) {
            @Override
            public void close() {
                // parsers close what they have read to its end, and the file is read again
            }
        };
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

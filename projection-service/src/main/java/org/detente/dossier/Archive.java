package org.detente.dossier;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP whose bytes depend on names and contents alone: all of its files are of one instant. */
final class Archive {
    /** The first that the format knows. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    Archive(OutputStream output) {
        this.zip = new ZipOutputStream(output);
    }

    /** Writes the content of a file. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream output) throws IOException, SQLException;
    }

    /** What became of a file. */
    record Written(long bytes, String sha256) {}

    Written add(String name, Content content) throws IOException, SQLException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        Counting counting = new Counting(zip);
        MessageDigest digest = sha256();
        content.write(new DigestOutputStream(counting, digest));
        zip.closeEntry();
        return new Written(counting.bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /** Ends the ZIP; the stream below stays open. */
    void finish() throws IOException {
        zip.finish();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Counts, and keeps what writes a file from ending the ZIP. */
    private static final class Counting extends FilterOutputStream {
        private long bytes;

        Counting(OutputStream output) {
            super(output);
        }

        @Override
        public void write(int single) throws IOException {
            out.write(single);
            bytes++;
        }

        @Override
        public void write(byte[] from, int begin, int length) throws IOException {
            out.write(from, begin, length);
            bytes += length;
        }

        @Override
        public void close() {
            // the ZIP goes on
        }
    }
}

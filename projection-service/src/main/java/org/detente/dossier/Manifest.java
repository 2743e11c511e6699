package org.detente.dossier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.detente.query.Vantage;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier holds.
 *
 * @param logPosition up to where the log is in it
 * @param contentChecksum SHA-256 of the lines {@code <sha256> <name>} of its files, but for what
 *     the log stamps: equal contents of two logs have equal ones
 * @param withheld events whose entries are not told
 */
record Manifest(
        String format,
        String relationship,
        Query query,
        String logPosition,
        int entries,
        Collection<UUID> withheld,
        String contentChecksum,
        List<File> files) {
    static final String FORMAT = "dossier@1";

    /** From where it is told. */
    record Query(LocalDate on, @Nullable LocalDate knownOn, @Nullable Instant asOf) {
        static Query from(Vantage vantage) {
            return new Query(vantage.on(), vantage.knownOn(), vantage.asOf());
        }
    }

    /**
     * A file.
     *
     * @param versions of the rules and tables that it depends on besides the events
     * @param stamped whether it says what the log stamps, which is new in every log
     */
    record File(
            String name,
            String title,
            @Nullable String versions,
            boolean stamped,
            long bytes,
            String sha256) {}

    /** The checksum of what the files say, wherever and whenever it was logged. */
    static String contentChecksum(List<File> files) {
        MessageDigest digest = Archive.sha256();
        files.stream()
                .filter(file -> !file.stamped())
                .map(file -> file.sha256() + "  " + file.name() + "\n")
                .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }
}

package org.detente.archive.format;

import java.util.Locale;

/** Names of the objects of an archive, the same in a directory and in a bucket. */
public final class Names {
    /** {@link Origin}. */
    public static final String ORIGIN = "archive.json";

    private static final String SEGMENT = ".ndjson.zst";
    private static final String MANIFEST = ".json";

    private Names() {}

    public static String folder(int partition) {
        return String.format(Locale.ROOT, "partition-%03d/", partition);
    }

    /** Lines of a closed segment; never written again. */
    public static String segment(int partition, long firstOffset) {
        return folder(partition) + digits(firstOffset) + SEGMENT;
    }

    /** {@link Manifest} of a closed segment; the segment counts when this is there. */
    public static String manifest(int partition, long firstOffset) {
        return folder(partition) + digits(firstOffset) + MANIFEST;
    }

    /** Lines since the last closed segment: one frame for each time they were flushed. */
    public static String open(int partition) {
        return folder(partition) + "open" + SEGMENT;
    }

    /** {@link Head}. */
    public static String head(int partition) {
        return folder(partition) + "head" + MANIFEST;
    }

    public static boolean isManifest(String name) {
        return name.matches("partition-\\d{3,}/\\d{20}\\.json");
    }

    public static boolean isSegment(String name) {
        return name.matches("partition-\\d{3,}/\\d{20}\\.ndjson\\.zst");
    }

    /** The first offset that a manifest's or a segment's name tells. */
    public static long firstOffset(String name) {
        int start = name.lastIndexOf('/') + 1;
        return Long.parseLong(name.substring(start, start + 20));
    }

    private static String digits(long offset) {
        return String.format(Locale.ROOT, "%020d", offset);
    }
}

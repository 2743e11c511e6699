package org.detente.archive.format;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;

/**
 * What a closed segment holds, and which one came before it. The hash of this file is what the next
 * manifest calls {@code previous}, so nothing in the chain can change without its end changing.
 *
 * @param segment its number within the partition, from 0
 * @param lastOffset offset of the last record
 * @param contentBytes size of the lines before compression
 * @param bytes size of the segment's file
 * @param sha256 hash of the segment's file
 * @param previous hash of the manifest before, {@link Sha256#NONE} for the first
 */
@JsonPropertyOrder({
    "topic",
    "topicId",
    "partition",
    "segment",
    "firstOffset",
    "lastOffset",
    "records",
    "contentBytes",
    "bytes",
    "sha256",
    "previous"
})
public record Manifest(
        String topic,
        String topicId,
        int partition,
        long segment,
        long firstOffset,
        long lastOffset,
        long records,
        long contentBytes,
        long bytes,
        String sha256,
        String previous) {

    public Manifest {
        Objects.requireNonNull(topic);
        Objects.requireNonNull(topicId);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(previous);
    }

    public byte[] toBytes() {
        return Document.write(this);
    }

    public static Manifest read(byte[] bytes) {
        return Document.read(bytes, Manifest.class);
    }
}

package org.detente.archive.format;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;

/**
 * The end of a partition's chain: without it nobody would miss the last segment. Written after the
 * manifest it names, so for a moment it may name the one before.
 *
 * @param manifest name of the newest manifest
 * @param sha256 hash of that manifest's file
 */
@JsonPropertyOrder({"manifest", "sha256"})
public record Head(String manifest, String sha256) {

    public Head {
        Objects.requireNonNull(manifest);
        Objects.requireNonNull(sha256);
    }

    public byte[] toBytes() {
        return Document.write(this);
    }

    public static Head read(byte[] bytes) {
        return Document.read(bytes, Head.class);
    }
}

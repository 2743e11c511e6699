package org.detente.archive.store;

import java.net.URI;
import java.nio.file.Path;

/** Where an archive is, as people write it: a directory, or {@code s3://bucket/prefix}. */
public final class StoreLocation {
    private static final String S3 = "s3://";

    private StoreLocation() {}

    /**
     * @param here the directory that relative paths start from
     */
    public static Store open(String location, Path here, S3Settings settings) {
        if (!location.startsWith(S3)) {
            return new DirectoryStore(here.resolve(location).normalize());
        }
        URI uri = URI.create(location);
        String bucket = uri.getAuthority();
        if (bucket == null) {
            throw new IllegalArgumentException(
                    "'%s' names no bucket: write s3://bucket/prefix".formatted(location));
        }
        String prefix = uri.getPath().replaceFirst("^/+", "");
        return S3Store.open(
                bucket, prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/", settings);
    }
}

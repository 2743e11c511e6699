package org.detente.archive.store;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A bucket that speaks S3. Objects are put as a whole, so an open segment is put anew at each
 * flush; its size is bounded by that of a segment.
 */
public final class S3Store implements Store {
    private static final int NOT_FOUND = 404;

    /** S3's own. */
    private static final int PAGE_MAX = 1000;

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    private final int page;

    private S3Store(S3Client client, String bucket, String prefix, int page) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
        this.page = page;
    }

    /**
     * @param prefix of every key: empty, or ending with a slash
     */
    public static S3Store open(String bucket, String prefix, S3Settings settings) {
        return open(bucket, prefix, settings, PAGE_MAX);
    }

    /**
     * @param page how many names a listing takes at a time
     */
    static S3Store open(String bucket, String prefix, S3Settings settings, int page) {
        S3ClientBuilder builder =
                S3Client.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .region(Region.of(settings.region()))
                        .forcePathStyle(settings.addressing() == S3Settings.Addressing.PATH)
                        // not every server that speaks S3 knows the newer checksum trailers;
                        // the archive has hashes of its own
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        settings.endpoint().ifPresent(builder::endpointOverride);
        return new S3Store(builder.build(), bucket, prefix, page);
    }

    @Override
    public String location() {
        return "s3://" + bucket + "/" + prefix;
    }

    @Override
    public List<String> list(String folder) {
        return doing(
                "list",
                folder,
                () ->
                        client
                                .listObjectsV2Paginator(request ->
                                        request.bucket(bucket)
                                                .prefix(prefix + folder)
                                                .maxKeys(page))
                                .contents()
                                .stream()
                                .map(S3Object::key)
                                .map(key -> key.substring(prefix.length()))
                                .sorted()
                                .toList());
    }

    @Override
    public Optional<byte[]> read(String name) {
        return doing("read", name, () -> readOrNone(name));
    }

    private Optional<byte[]> readOrNone(String name) {
        try {
            return Optional.of(
                    client.getObjectAsBytes(request -> request.bucket(bucket).key(prefix + name))
                            .asByteArrayUnsafe());
        } catch (NoSuchKeyException none) {
            return Optional.empty();
        } catch (S3Exception e) {
            // some servers answer 404 without saying of what; a missing bucket says so
            if (e.statusCode() == NOT_FOUND && !"NoSuchBucket".equals(codeOf(e))) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static @Nullable String codeOf(S3Exception e) {
        return e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorCode();
    }

    @Override
    public void write(String name, byte[] content) {
        var _ =
                doing(
                        "write",
                        name,
                        () ->
                                client.putObject(
                                        request -> request.bucket(bucket).key(prefix + name),
                                        RequestBody.fromBytes(content)));
    }

    @Override
    public void append(String name, byte[] piece) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        read(name).ifPresent(whole::writeBytes);
        whole.writeBytes(piece);
        write(name, whole.toByteArray());
    }

    @Override
    public void delete(String name) {
        var _ =
                doing(
                        "delete",
                        name,
                        () ->
                                client.deleteObject(
                                        request -> request.bucket(bucket).key(prefix + name)));
    }

    /** S3 has no locks: that one archiver writes to a bucket is up to who starts it. */
    @Override
    public void own() {}

    @Override
    public void close() {
        client.close();
    }

    private <T> T doing(String what, String name, Supplier<T> request) {
        try {
            return request.get();
        } catch (SdkException e) {
            throw new StoreException(
                    "cannot %s %s in %s: %s".formatted(what, name, location(), e.getMessage()), e);
        }
    }
}

package org.detente.archive.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.robothy.s3.rest.LocalS3;
import com.robothy.s3.rest.bootstrap.LocalS3Mode;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.detente.archive.check.Reading;
import org.detente.archive.fixture.AnyRecord;
import org.detente.archive.follow.WrittenArchive;
import org.detente.archive.format.LogRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Against a server made for tests that speaks S3; not against Amazon's. */
class S3StoreTest {
    private static final LocalS3 SERVER =
            LocalS3.builder().port(-1).mode(LocalS3Mode.IN_MEMORY).build();
    private static final String KEY_PROPERTY = "aws.accessKeyId";
    private static final String SECRET_PROPERTY = "aws.secretAccessKey";

    @BeforeAll
    static void start() {
        System.setProperty(KEY_PROPERTY, "any");
        System.setProperty(SECRET_PROPERTY, "any");
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.shutdown();
        System.clearProperty(KEY_PROPERTY);
        System.clearProperty(SECRET_PROPERTY);
    }

    @ParameterizedTest
    @EnumSource
    void a_bucket_does_what_every_store_must(StoreConformance rule) {
        String bucket = "rule-" + rule.ordinal();
        makeBucket(bucket);
        try (Store store = open("s3://" + bucket + "/some/prefix")) {
            rule.check(store);
        }
    }

    @Test
    void an_archive_in_a_bucket_is_read_as_it_was_written() {
        makeBucket("archive");
        List<LogRecord> records = new AnyRecord(41).events(0, 23);
        try (Store store = open("s3://archive")) {
            WrittenArchive.write(store, records.subList(0, 9), 2, 5);
            WrittenArchive.write(store, records.subList(9, 23), 2, 5);
            assertThat(Reading.cleanly(store)).isEqualTo(records);
        }
    }

    @Test
    void a_listing_goes_on_to_the_last_page() {
        makeBucket("pages");
        try (Store store = S3Store.open("pages", "", settings(), 4)) {
            for (int each = 10; each < 23; each++) {
                store.write("partition-000/" + each, new byte[] {1});
            }
            assertThat(store.list("partition-000/")).hasSize(13).isSorted();
        }
    }

    @Test
    void archives_of_two_prefixes_do_not_see_each_other() {
        makeBucket("shared");
        try (Store one = open("s3://shared/one");
                Store other = open("s3://shared/other/")) {
            one.write("archive.json", new byte[] {1});
            assertThat(other.read("archive.json")).isEmpty();
            assertThat(one.location()).isEqualTo("s3://shared/one/");
        }
    }

    @Test
    void a_missing_bucket_is_a_failure_and_not_an_empty_archive() {
        try (Store store = open("s3://nobody-made-it")) {
            assertThatThrownBy(() -> store.read("archive.json"))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("s3://nobody-made-it/");
        }
    }

    @Test
    void a_server_that_is_away_is_a_failure_that_names_the_bucket() {
        S3Settings nobodyThere =
                new S3Settings(
                        Optional.of(URI.create("http://127.0.0.1:1")),
                        "us-east-1",
                        S3Settings.Addressing.PATH);
        try (Store store = StoreLocation.open("s3://away", Path.of(""), nobodyThere)) {
            assertThatThrownBy(() -> store.write("a", new byte[1]))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("cannot write a in s3://away/");
        }
    }

    private static URI address() {
        return URI.create("http://127.0.0.1:" + SERVER.getPort());
    }

    private static Store open(String location) {
        return StoreLocation.open(location, Path.of(""), settings());
    }

    private static S3Settings settings() {
        return new S3Settings(Optional.of(address()), "us-east-1", S3Settings.Addressing.PATH);
    }

    private static void makeBucket(String name) {
        try (S3Client client =
                S3Client.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .endpointOverride(address())
                        .region(Region.US_EAST_1)
                        .forcePathStyle(true)
                        .build()) {
            assertThat(client.createBucket(request -> request.bucket(name))).isNotNull();
        }
    }
}

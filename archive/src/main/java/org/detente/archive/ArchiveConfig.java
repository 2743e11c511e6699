package org.detente.archive;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings of the archiver. The broker's address is {@code kafka.bootstrap.servers}. */
@ConfigMapping(prefix = "detente")
public interface ArchiveConfig {
    /** The topic that is the log. */
    Log log();

    /** The archive of it. */
    Archive archive();

    /** The topic that is the log. */
    interface Log {
        /** Name of the topic. */
        @WithDefault("detente.events.v1")
        String topic();
    }

    /** The archive of it. */
    interface Archive {
        /** Where it is kept: a directory, or {@code s3://bucket/prefix}. */
        String store();

        /** How a bucket is reached. */
        S3 s3();

        /** How long a record waits for company before it is written. */
        @WithDefault("1s")
        Duration flushInterval();

        /** How many bytes of a partition are written without waiting. */
        @WithDefault("256K")
        MemorySize flushSize();

        /** How large a segment grows before it is closed, before compression. */
        @WithDefault("4M")
        MemorySize segmentSize();

        /** How many records a segment takes before it is closed. */
        @WithDefault("100000")
        long segmentRecords();

        /** How long a segment stays open; its records are in the archive all the same. */
        @WithDefault("1h")
        Duration segmentAge();

        /** How often the topic's settings and ends are looked at. */
        @WithDefault("5s")
        Duration checkInterval();

        /** How long the archiver waits after a failure before it begins again from its end. */
        @WithDefault("1s")
        Duration retryPause();
    }

    /** How a bucket is reached. Credentials come from where AWS's own tools look for them. */
    interface S3 {
        /** Address of a server that is not Amazon's. */
        Optional<URI> endpoint();

        /** Region that requests are signed for. */
        @WithDefault("us-east-1")
        String region();

        /** Whether the bucket stands in the path: most servers besides Amazon want that. */
        @WithDefault("false")
        boolean pathStyle();
    }
}

package org.detente.intake;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Settings of the event-service. The broker's address is {@code kafka.bootstrap.servers}. */
@ConfigMapping(prefix = "detente")
public interface IntakeConfig {
    /** The topic that is the log. */
    Log log();

    /** The service that knows which events the log holds. */
    ReadSide readSide();

    /** How events are taken in. */
    Intake intake();

    /** How files are imported. */
    Imports imports();

    /** The topic that is the log, and how it is written. */
    interface Log {
        /** Name of the topic. */
        @WithDefault("detente.events.v1")
        String topic();

        /** Partitions that a new topic gets, and that an existing one must have at least. */
        @WithDefault("12")
        int partitions();

        /** Copies of each partition that a new topic gets. */
        @WithDefault("1")
        short replicationFactor();

        /**
         * Whether a missing topic is created. Off: writes are refused until somebody creates it.
         */
        @WithDefault("false")
        boolean createTopic();

        /** How often the guard looks at a topic that was in order. */
        @WithDefault("5s")
        Duration checkInterval();

        /** How long the guard waits after it found the log away or not in order. */
        @WithDefault("1s")
        Duration retryInterval();

        /** How long one append may take, retries included, before its outcome counts as unknown. */
        @WithDefault("10s")
        Duration deliveryTimeout();

        /** How long an append waits for room in the send buffer or for the topic's metadata. */
        @WithDefault("3s")
        Duration blockTimeout();

        /** How long the broker may take to say where the log ends, which amendments ask. */
        @WithDefault("3s")
        Duration endsTimeout();

        /** How long an append waits for company, so that a batch travels in fewer requests. */
        @WithDefault("2ms")
        Duration linger();

        /** Memory for records on their way to the broker. */
        @WithDefault("16M")
        MemorySize bufferSize();
    }

    /** The service that knows which events the log holds. */
    interface ReadSide {
        /** Its base address, without a path. */
        @WithDefault("http://localhost:8082")
        URI url();

        /** How long connecting to it may take. */
        @WithDefault("200ms")
        Duration connectTimeout();

        /** How long an answer of it may take, connecting included. */
        @WithDefault("500ms")
        Duration answerTimeout();

        /** How long each answer of it about what an event would change may take. */
        @WithDefault("5s")
        Duration previewTimeout();

        /** How long it may take to catch up with the log's end, which amendments wait for. */
        @WithDefault("5s")
        Duration catchUpTimeout();

        /** How many failures in a row make the intake stop asking for a while. */
        @WithDefault("3")
        int failuresMax();

        /** How long the intake then does not ask. */
        @WithDefault("5s")
        Duration pause();
    }

    /** How events are taken in. */
    interface Intake {
        /** Who is said to have recorded the events, until callers have an identity. */
        @WithDefault("local")
        String recordedBy();

        /** How many ids of its own appends the instance remembers, to answer repeats by itself. */
        @WithDefault("50000")
        int recentIdsMax();

        /** How many batches may run at a time; one more gets 429. */
        @WithDefault("8")
        int batchesMax();

        /** How long a batch waits for a client that does not read its answers. */
        @WithDefault("60s")
        Duration stallTimeout();

        /**
         * How many lines of one batch may be between reading and answering. The more, the fewer
         * times the broker has to force its partitions to disk.
         */
        @WithDefault("2000")
        int windowLines();

        /** How many bytes of one batch may be between reading and answering. */
        @WithDefault("4M")
        MemorySize windowSize();
    }

    /** How files are imported. */
    interface Imports {
        /** How many may run at a time; one more gets 429. Each keeps its file on disk. */
        @WithDefault("4")
        int runningMax();

        /** How large a file may be; a larger one gets 413. */
        @WithDefault("32M")
        MemorySize sizeMax();

        /** How many rows it may have; one with more gets 413. */
        @WithDefault("10000")
        int rowsMax();

        /** How many rows an answer lists that is not line by line. */
        @WithDefault("100")
        int listedMax();
    }
}

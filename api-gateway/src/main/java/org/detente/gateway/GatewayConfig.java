package org.detente.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Everything about the gateway that can be configured, beside Quarkus' own keys. */
@ConfigMapping(prefix = "detente")
public interface GatewayConfig {
    /** The services behind the gateway and how long it waits for them. */
    Upstreams upstream();

    /** What a client may send. */
    Limits limits();

    /** The merged OpenAPI document. */
    Contract openapi();

    /** The public health answer. */
    Health health();

    /** Addresses of the services and patience with them. */
    interface Upstreams {
        /** Where event-service is. */
        EventService eventService();

        /** Where projection-service is. */
        ProjectionService projectionService();

        /** How long opening a connection to a service may take. */
        @WithDefault("2s")
        Duration connectTimeout();

        /**
         * From a request's first byte to the head of its answer, everywhere but on the batch.
         * Longer than the longest {@code Prefer: wait} that the services grant.
         */
        @WithDefault("30s")
        Duration responseTimeout();

        /**
         * How long neither side may send anything: on the batch throughout, elsewhere once an
         * answer has begun.
         */
        @WithDefault("60s")
        Duration idleTimeout();

        /** Connections to one service, but for streams of changes. */
        @WithDefault("512")
        int connectionsMax();

        /**
         * Streams of changes at a time. Each occupies a connection of its own for as long as
         * somebody listens, so that however many there are, other requests find one. More than all
         * replicas of projection-service keep open, so that they say when there are too many.
         */
        @WithDefault("4096")
        int streamsMax();

        /**
         * Requests that may wait for a free connection to one service; the next one is turned away.
         */
        @WithDefault("1024")
        int waitingMax();

        /** What {@code Retry-After} says when a service is away. */
        @WithDefault("5s")
        Duration retryAfter();
    }

    /** Addresses of event-service. */
    interface EventService {
        /** Base address of its API, without a path. */
        @WithDefault("http://localhost:8081")
        URI url();

        /** Base address of its management interface, without a path. */
        @WithDefault("http://localhost:9081")
        URI managementUrl();
    }

    /** Addresses of projection-service. */
    interface ProjectionService {
        /** Base address of its API, without a path. */
        @WithDefault("http://localhost:8082")
        URI url();

        /** Base address of its management interface, without a path. */
        @WithDefault("http://localhost:9082")
        URI managementUrl();
    }

    /** Limits on request bodies; the batch has none here, event-service limits its lines. */
    interface Limits {
        /** The largest body of {@code POST /api/v1/events}. */
        @WithDefault("1M")
        MemorySize eventBody();

        /** The largest file to import; event-service has the same limit. */
        @WithDefault("32M")
        MemorySize fileBody();

        /** The largest body of every other request that is not streamed. */
        @WithDefault("10M")
        MemorySize otherBody();
    }

    /** How the OpenAPI documents of the services are fetched. */
    interface Contract {
        /** Age at which a service's document is fetched again on the next request. */
        @WithDefault("60s")
        Duration refreshAfter();

        /** How long fetching one document may take. */
        @WithDefault("5s")
        Duration fetchTimeout();
    }

    /** How the services are asked for their readiness. */
    interface Health {
        /** How long a service may take to say that it is ready. */
        @WithDefault("1s")
        Duration timeout();
    }

    /** Base address of the API of {@code service}. */
    default URI url(Service service) {
        return switch (service) {
            case EVENT_SERVICE -> upstream().eventService().url();
            case PROJECTION_SERVICE -> upstream().projectionService().url();
        };
    }

    /** Base address of the management interface of {@code service}. */
    default URI managementUrl(Service service) {
        return switch (service) {
            case EVENT_SERVICE -> upstream().eventService().managementUrl();
            case PROJECTION_SERVICE -> upstream().projectionService().managementUrl();
        };
    }
}

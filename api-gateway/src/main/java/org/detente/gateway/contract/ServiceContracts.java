package org.detente.gateway.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.detente.gateway.GatewayConfig;
import org.detente.gateway.Service;
import org.detente.gateway.problem.Problem;
import org.detente.gateway.problem.ProblemException;
import org.detente.gateway.problem.ProblemType;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The services' own OpenAPI documents, fetched when they are asked for and kept: an old one beats
 * none.
 */
@Singleton
class ServiceContracts {
    private static final Logger LOG = Logger.getLogger(ServiceContracts.class);

    private final GatewayConfig config;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final HttpClient client;
    private final Map<Service, Fetched> known = new EnumMap<>(Service.class);
    private final ReentrantLock oneAtATime = new ReentrantLock();

    private record Fetched(ObjectNode document, Instant fetched) {}

    ServiceContracts(GatewayConfig config, ObjectMapper mapper, Clock clock) {
        this.config = config;
        this.mapper = mapper;
        this.clock = clock;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(config.upstream().connectTimeout())
                        .build();
    }

    /** The document of {@code service}; callers must not change it. */
    ObjectNode documentOf(Service service) {
        oneAtATime.lock();
        try {
            Fetched last = known.get(service);
            if (last != null && isFresh(last)) {
                return last.document();
            }
            ObjectNode now = fetch(service);
            if (now != null) {
                known.put(service, new Fetched(now, clock.instant()));
                return now;
            }
            if (last != null) {
                return last.document();
            }
            throw new ProblemException(unavailable(service));
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Starts anew, as after a restart. */
    void forget() {
        oneAtATime.lock();
        try {
            known.clear();
        } finally {
            oneAtATime.unlock();
        }
    }

    private boolean isFresh(Fetched last) {
        return clock.instant().isBefore(last.fetched().plus(config.openapi().refreshAfter()));
    }

    private @Nullable ObjectNode fetch(Service service) {
        URI address = config.url(service).resolve("/q/openapi?format=json");
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(config.openapi().fetchTimeout())
                        .header("Accept", "application/json")
                        .build();
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200 && parse(answer.body()) instanceof ObjectNode document) {
                return document;
            }
            LOG.warnf(
                    "%s answered %d for its OpenAPI document",
                    service.label(), answer.statusCode());
        } catch (IOException e) {
            LOG.warnf("%s: no OpenAPI document: %s", service.label(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private JsonNode parse(String json) throws JsonProcessingException {
        return mapper.readTree(json);
    }

    private Problem unavailable(Service service) {
        String seconds = Long.toString(Math.max(1, config.upstream().retryAfter().toSeconds()));
        return Problem.of(
                        ProblemType.UPSTREAM_UNAVAILABLE,
                        "%s did not give its part of the API's description. Try again in %s s."
                                .formatted(service.label(), seconds))
                .with("Retry-After", seconds);
    }
}

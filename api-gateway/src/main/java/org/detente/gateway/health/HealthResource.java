package org.detente.gateway.health;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.detente.gateway.GatewayConfig;
import org.detente.gateway.Service;

/**
 * Health as a client sees it. This is not what an orchestrator should ask: the gateway's own
 * readiness (management port) says nothing about the services, because a gateway that is taken out
 * of service when one of them is away can neither serve the other nor say in a problem what is
 * wrong; all replicas would go at once and come back at once.
 */
@Path("/health")
class HealthResource {
    private final GatewayConfig config;
    private final HttpClient client;

    enum Status {
        UP,
        DOWN,
        UNREACHABLE
    }

    @JsonPropertyOrder({"name", "status"})
    record ServiceHealth(String name, Status status) {}

    @JsonPropertyOrder({"status", "services"})
    record Health(Status status, List<ServiceHealth> services) {}

    HealthResource(GatewayConfig config) {
        this.config = config;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(config.health().timeout())
                        .build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Response show() {
        List<CompletableFuture<ServiceHealth>> asked =
                Stream.of(Service.values()).map(this::ask).toList();
        List<ServiceHealth> services = new ArrayList<>();
        services.add(new ServiceHealth("api-gateway", Status.UP));
        asked.forEach(answer -> services.add(answer.join()));
        boolean up = services.stream().allMatch(service -> service.status() == Status.UP);
        return Response.status(up ? 200 : 503)
                .entity(new Health(up ? Status.UP : Status.DOWN, services))
                .header("Cache-Control", "no-store")
                .build();
    }

    private CompletableFuture<ServiceHealth> ask(Service service) {
        HttpRequest request =
                HttpRequest.newBuilder(config.managementUrl(service).resolve("/q/health/ready"))
                        .timeout(config.health().timeout())
                        .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .handle((answer, failure) -> {
                    Status status = Status.UNREACHABLE;
                    if (failure == null) {
                        status = answer.statusCode() == 200 ? Status.UP : Status.DOWN;
                    }
                    return new ServiceHealth(service.label(), status);
                });
    }
}

package org.detente.deploy;

import java.util.OptionalInt;

/**
 * The services a cluster runs. The ports are compared with each one's own application.properties.
 */
public enum DetenteService {
    EVENT_SERVICE("event-service", 8081, 9081, "HTTP in, validated event, one append to the log"),
    PROJECTION_SERVICE("projection-service", 8082, 9082, "From the log to tables to queries"),
    API_GATEWAY("api-gateway", 8080, 9080, "The one public origin of Détente"),
    ARCHIVE("archive", 9083, "A second, independent copy of the log");

    private final String module;
    private final OptionalInt httpPort;
    private final int managementPort;
    private final String summary;

    DetenteService(String module, int httpPort, int managementPort, String summary) {
        this(module, OptionalInt.of(httpPort), managementPort, summary);
    }

    /** Serves nothing but its health and metrics, and keeps data of its own. */
    DetenteService(String module, int managementPort, String summary) {
        this(module, OptionalInt.empty(), managementPort, summary);
    }

    DetenteService(String module, OptionalInt httpPort, int managementPort, String summary) {
        this.module = module;
        this.httpPort = httpPort;
        this.managementPort = managementPort;
        this.summary = summary;
    }

    /** What runs it: what keeps data of its own must not run twice, not even during a rollout. */
    public String workload() {
        return httpPort.isPresent() ? "Deployment" : "StatefulSet";
    }

    /** Name of the Maven module, the image, the workload and the Kubernetes Service alike. */
    public String module() {
        return module;
    }

    /** Where requests are served; empty where none are. */
    public OptionalInt httpPort() {
        return httpPort;
    }

    public int managementPort() {
        return managementPort;
    }

    /** One line for people, used as the image's description. */
    public String summary() {
        return summary;
    }
}

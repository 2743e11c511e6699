package org.detente.deploy;

/**
 * The services a cluster runs. The ports are compared with each one's own application.properties.
 */
public enum DetenteService {
    EVENT_SERVICE("event-service", 8081, 9081, "HTTP in, validated event, one append to the log"),
    PROJECTION_SERVICE("projection-service", 8082, 9082, "From the log to tables to queries"),
    API_GATEWAY("api-gateway", 8080, 9080, "The one public origin of Détente");

    private final String module;
    private final int httpPort;
    private final int managementPort;
    private final String summary;

    DetenteService(String module, int httpPort, int managementPort, String summary) {
        this.module = module;
        this.httpPort = httpPort;
        this.managementPort = managementPort;
        this.summary = summary;
    }

    /** Name of the Maven module, the image, the Deployment and the Kubernetes Service alike. */
    public String module() {
        return module;
    }

    public int httpPort() {
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

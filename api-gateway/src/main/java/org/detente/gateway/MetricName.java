package org.detente.gateway;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.util.List;

/**
 * Under which address a request is counted. Quarkus counts by JAX-RS template; what is proxied or
 * falls back to the page has none, and counted by its own path every id and every scanner's guess
 * would become a series.
 */
public final class MetricName {
    /** Where Quarkus' HTTP metrics look for a template. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private static final int ID_SEGMENT = 3;

    private MetricName() {}

    /** Counts the present request under {@code template}. */
    public static void count(String template) {
        if (VertxContext.isOnDuplicatedContext()) {
            ContextLocals.put(TEMPLATE, template);
        }
    }

    /**
     * The template of an address of the API that a service has answered: its id becomes <code>{id}
     * </code>.
     */
    public static String ofApi(String path) {
        List<String> segments = Route.segmentsOf(path);
        if (segments.size() <= ID_SEGMENT || path.equals("/api/v1/events/batch")) {
            return path;
        }
        StringBuilder template = new StringBuilder();
        for (int i = 0; i < segments.size(); i++) {
            template.append('/').append(i == ID_SEGMENT ? "{id}" : segments.get(i));
        }
        return template.toString();
    }
}

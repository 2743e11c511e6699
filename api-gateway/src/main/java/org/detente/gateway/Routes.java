package org.detente.gateway;

import static org.detente.gateway.Route.Body.EVENT;
import static org.detente.gateway.Route.Body.FILE;
import static org.detente.gateway.Route.Body.STREAM;
import static org.detente.gateway.Route.Body.WATCH;
import static org.detente.gateway.Route.Body.WHOLE;
import static org.detente.gateway.Service.EVENT_SERVICE;
import static org.detente.gateway.Service.PROJECTION_SERVICE;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which service answers what: everything that is public, line by line. The services serve the same
 * paths, so nothing is rewritten; what is not listed here (such as {@code /internal/**}) cannot be
 * reached from outside.
 */
public final class Routes {
    private static final List<Route> TABLE =
            List.of(
                    new Route("POST", "/api/v1/events", EVENT_SERVICE, EVENT),
                    new Route("POST", "/api/v1/events/batch", EVENT_SERVICE, STREAM),
                    new Route("POST", "/api/v1/events/duplicates", PROJECTION_SERVICE, EVENT),
                    new Route("POST", "/api/v1/events/{id}/corrections", EVENT_SERVICE, EVENT),
                    new Route("POST", "/api/v1/events/{id}/retraction", EVENT_SERVICE, EVENT),
                    new Route("POST", "/api/v1/events/{id}/reinstatement", EVENT_SERVICE, EVENT),
                    new Route("POST", "/api/v1/events/{id}/links", EVENT_SERVICE, EVENT),
                    new Route("POST", "/api/v1/imports", EVENT_SERVICE, FILE),
                    new Route("GET", "/api/v1/stream", PROJECTION_SERVICE, WATCH),
                    new Route("POST", "/api/v1/scenarios/evaluate", PROJECTION_SERVICE, WHOLE),
                    new Route("POST", "/api/v1/scenarios", PROJECTION_SERVICE, WHOLE),
                    new Route("DELETE", "/api/v1/scenarios/{id}", PROJECTION_SERVICE, WHOLE),
                    new Route("POST", "/api/v1/alert-rules", PROJECTION_SERVICE, WHOLE),
                    new Route("PUT", "/api/v1/alert-rules/{id}", PROJECTION_SERVICE, WHOLE),
                    new Route("DELETE", "/api/v1/alert-rules/{id}", PROJECTION_SERVICE, WHOLE),
                    new Route("POST", "/api/v1/webhooks", PROJECTION_SERVICE, WHOLE),
                    new Route("PUT", "/api/v1/webhooks/{id}", PROJECTION_SERVICE, WHOLE),
                    new Route("DELETE", "/api/v1/webhooks/{id}", PROJECTION_SERVICE, WHOLE),
                    new Route("POST", "/api/v1/webhooks/{id}/test", PROJECTION_SERVICE, WHOLE),
                    new Route("GET", "/api/v1/**", PROJECTION_SERVICE, WHOLE));

    private Routes() {}

    /**
     * Finds who answers.
     *
     * @param method an HTTP method in capitals
     * @param path a normalised absolute path, or a path template of an OpenAPI document
     */
    public static Routing find(String method, String path) {
        List<String> segments = Route.segmentsOf(path);
        SortedSet<String> allowed = new TreeSet<>();
        for (Route route : TABLE) {
            if (route.matchesPath(segments)) {
                if (route.matchesMethod(method)) {
                    return new Routing.Forward(route);
                }
                allowed.add(route.method());
            }
        }
        if (allowed.isEmpty()) {
            return new Routing.Unknown();
        }
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        return new Routing.MethodNotAllowed(allowed);
    }
}

package org.detente.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.detente.gateway.Routes;
import org.detente.gateway.Routing;
import org.detente.gateway.Service;

/**
 * The public part of one service's OpenAPI document: the operations that the routing table sends to
 * that service, and the components that they need.
 *
 * @param service whose it is
 * @param root a document that nobody else holds
 */
record ServiceDocument(Service service, ObjectNode root) {
    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    /**
     * One operation.
     *
     * @param path its path template
     * @param method its method in small letters
     * @param body what the document says about it
     */
    record Operation(String path, String method, ObjectNode body) {}

    /** The operations that clients can reach, with the parameters of their path item pulled in. */
    List<Operation> publicOperations() {
        return root.path("paths").properties().stream()
                .flatMap(path ->
                        METHODS.stream()
                                .filter(method -> path.getValue().path(method).isObject())
                                .filter(method -> isRoutedHere(method, path.getKey()))
                                .map(method -> operation(path, method)))
                .toList();
    }

    /** The components that the public operations need, directly or through others. */
    Map<ComponentKey, JsonNode> publicComponents(List<Operation> operations) {
        Set<ComponentKey> known = new LinkedHashSet<>();
        Deque<ComponentKey> open = new ArrayDeque<>();
        operations.forEach(operation -> open.addAll(References.in(operation.body())));
        Map<ComponentKey, JsonNode> components = new LinkedHashMap<>();
        while (!open.isEmpty()) {
            ComponentKey key = open.removeFirst();
            JsonNode component = root.path("components").path(key.kind()).path(key.name());
            if (known.add(key) && !component.isMissingNode()) {
                components.put(key, component);
                open.addAll(References.in(component));
            }
        }
        return components;
    }

    private boolean isRoutedHere(String method, String path) {
        return Routes.find(method.toUpperCase(Locale.ROOT), path)
                        instanceof Routing.Forward(var route)
                && route.service() == service;
    }

    private static Operation operation(Map.Entry<String, JsonNode> path, String method) {
        ObjectNode body = path.getValue().path(method).deepCopy();
        ArrayNode shared =
                path.getValue().path("parameters") instanceof ArrayNode array ? array : null;
        if (shared != null) {
            ArrayNode own =
                    body.path("parameters") instanceof ArrayNode array
                            ? array
                            : JsonNodeFactory.instance.arrayNode();
            shared.forEach(parameter -> {
                if (!declares(own, parameter)) {
                    own.add(parameter.deepCopy());
                }
            });
            body.set("parameters", own);
        }
        return new Operation(path.getKey(), method, body);
    }

    private static boolean declares(ArrayNode parameters, JsonNode wanted) {
        for (JsonNode parameter : parameters) {
            boolean sameReference =
                    wanted.has("$ref") && parameter.path("$ref").equals(wanted.path("$ref"));
            boolean sameName =
                    wanted.has("name")
                            && parameter.path("name").equals(wanted.path("name"))
                            && parameter.path("in").equals(wanted.path("in"));
            if (sameReference || sameName) {
                return true;
            }
        }
        return false;
    }
}

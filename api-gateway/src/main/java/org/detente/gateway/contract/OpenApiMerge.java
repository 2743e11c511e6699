package org.detente.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Merges the services' documents into the gateway's own. Components of the same name and content
 * become one; where the content differs the later one gets its service's name appended, and the
 * difference is reported: it is a mistake in a service, but no reason to have no document. Pure: no
 * I/O.
 */
final class OpenApiMerge {
    private static final Map<String, String> OWN_ANSWERS =
            new TreeMap<>(Map.of("406", "GatewayNotAcceptable", "414", "GatewayUriTooLong"));

    private final ObjectNode document;
    private final Map<String, ObjectNode> paths = new TreeMap<>();
    private final Map<ComponentKey, JsonNode> components = new LinkedHashMap<>();
    private final Set<String> operationIds = new HashSet<>();
    private final List<String> conflicts = new ArrayList<>();

    private OpenApiMerge(ObjectNode base) {
        this.document = base.deepCopy();
    }

    /**
     * The outcome.
     *
     * @param document one OpenAPI document
     * @param conflicts what the services should say alike and do not
     */
    record Merged(ObjectNode document, List<String> conflicts) {}

    /**
     * Merges.
     *
     * @param base the gateway's own operations and everything that stands above them
     * @param services documents of the services
     */
    static Merged merge(ObjectNode base, List<ServiceDocument> services) {
        OpenApiMerge merge = new OpenApiMerge(base);
        merge.addOwn();
        services.forEach(merge::add);
        return merge.finish();
    }

    private void addOwn() {
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            if (path.getValue() instanceof ObjectNode item) {
                paths.put(path.getKey(), item);
                item.forEach(operation -> operationIds.add(operation.path("operationId").asText()));
            }
        }
        for (Map.Entry<String, JsonNode> kind : document.path("components").properties()) {
            for (Map.Entry<String, JsonNode> component : kind.getValue().properties()) {
                components.put(
                        new ComponentKey(kind.getKey(), component.getKey()), component.getValue());
            }
        }
    }

    private void add(ServiceDocument service) {
        List<ServiceDocument.Operation> operations = service.publicOperations();
        Map<ComponentKey, JsonNode> needed = service.publicComponents(operations);
        Map<ComponentKey, String> newNames = newNames(service, needed);
        needed.forEach((key, component) -> {
            JsonNode copy = component.deepCopy();
            References.rename(copy, newNames);
            String name = newNames.getOrDefault(key, key.name());
            components.putIfAbsent(new ComponentKey(key.kind(), name), copy);
        });
        for (ServiceDocument.Operation operation : operations) {
            References.rename(operation.body(), newNames);
            addOperation(service, operation);
        }
        addTags(service);
    }

    /**
     * A component must be renamed if its content differs, and then so must all that refer to it.
     */
    private Map<ComponentKey, String> newNames(
            ServiceDocument service, Map<ComponentKey, JsonNode> needed) {
        Map<ComponentKey, String> names = new LinkedHashMap<>();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Map.Entry<ComponentKey, JsonNode> component : needed.entrySet()) {
                ComponentKey key = component.getKey();
                JsonNode present = components.get(key);
                if (present == null || names.containsKey(key)) {
                    continue;
                }
                boolean differs = !present.equals(component.getValue());
                if (differs
                        || References.in(component.getValue()).stream()
                                .anyMatch(names::containsKey)) {
                    names.put(key, key.name() + suffix(service));
                    grew = true;
                    if (differs) {
                        conflicts.add(
                                "%s/%s of %s differs from the one of the same name elsewhere"
                                        .formatted(
                                                key.kind(), key.name(), service.service().label()));
                    }
                }
            }
        }
        return names;
    }

    private void addOperation(ServiceDocument service, ServiceDocument.Operation operation) {
        String where = operation.method() + " " + operation.path();
        ObjectNode item = paths.computeIfAbsent(operation.path(), ignored -> document.objectNode());
        if (item.has(operation.method())) {
            conflicts.add("%s of %s is already there".formatted(where, service.service().label()));
            return;
        }
        String id = operation.body().path("operationId").asText("");
        if (id.isEmpty()) {
            conflicts.add(
                    "%s of %s has no operationId".formatted(where, service.service().label()));
            id = where.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("_$", "");
        }
        if (!operationIds.add(id)) {
            conflicts.add("operationId %s of %s is taken".formatted(id, service.service().label()));
            id += suffix(service);
            operationIds.add(id);
        }
        operation.body().put("operationId", id);
        item.set(operation.method(), operation.body());
    }

    private void addTags(ServiceDocument service) {
        Set<String> used = new HashSet<>();
        paths.values().forEach(item -> item.forEach(body -> tagsOf(body).forEach(used::add)));
        ArrayNode tags = document.withArray("tags");
        Set<String> declared = new HashSet<>();
        tags.forEach(tag -> declared.add(tag.path("name").asText()));
        for (JsonNode tag : service.root().path("tags")) {
            String name = tag.path("name").asText();
            if (used.contains(name) && declared.add(name)) {
                tags.add(tag.deepCopy());
            }
        }
    }

    private static Stream<String> tagsOf(JsonNode operation) {
        return operation.path("tags").valueStream().map(JsonNode::asText);
    }

    /** What the gateway may answer whatever is asked of a service. */
    private static void addOwnAnswers(JsonNode operation) {
        if (operation.path("responses") instanceof ObjectNode responses) {
            OWN_ANSWERS.forEach((status, component) -> {
                if (!responses.has(status)) {
                    responses.putObject(status).put("$ref", "#/components/responses/" + component);
                }
            });
        }
    }

    private Merged finish() {
        paths.values().forEach(item -> item.forEach(OpenApiMerge::addOwnAnswers));
        ObjectNode all = document.putObject("paths");
        paths.forEach(all::set);
        ObjectNode kinds = document.putObject("components");
        Map<String, Map<String, JsonNode>> sorted = new TreeMap<>();
        components.forEach((key, component) ->
                sorted.computeIfAbsent(key.kind(), ignored -> new TreeMap<>())
                        .put(key.name(), component));
        sorted.forEach((kind, named) -> kinds.set(kind, document.objectNode().setAll(named)));
        return new Merged(document, List.copyOf(conflicts));
    }

    private static String suffix(ServiceDocument service) {
        return switch (service.service()) {
            case EVENT_SERVICE -> "EventService";
            case PROJECTION_SERVICE -> "ProjectionService";
        };
    }
}

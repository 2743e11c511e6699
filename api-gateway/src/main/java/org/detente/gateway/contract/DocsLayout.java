package org.detente.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.detente.gateway.Markdown;

/** Lays an OpenAPI document out for reading. Pure: no I/O. */
final class DocsLayout {
    private static final String UNTAGGED = "Other";

    private final ObjectNode document;

    private DocsLayout(ObjectNode document) {
        this.document = document;
    }

    static DocsView of(ObjectNode document) {
        return new DocsLayout(document).page();
    }

    private DocsView page() {
        JsonNode info = document.path("info");
        return new DocsView(
                info.path("title").asText(),
                info.path("version").asText(),
                html(info.path("description")),
                groups(),
                schemas());
    }

    private List<DocsView.Group> groups() {
        Map<String, List<DocsView.Operation>> byTag = new LinkedHashMap<>();
        Map<String, RawString> introductions = new LinkedHashMap<>();
        for (JsonNode tag : document.path("tags")) {
            byTag.put(tag.path("name").asText(), new ArrayList<>());
            introductions.put(tag.path("name").asText(), html(tag.path("description")));
        }
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                String tag = operation.getValue().path("tags").path(0).asText(UNTAGGED);
                byTag.computeIfAbsent(tag, ignored -> new ArrayList<>())
                        .add(operation(path.getKey(), operation.getKey(), operation.getValue()));
            }
        }
        // The gateway's own operations stand first in the document but are read last.
        List<DocsView.Group> groups = new ArrayList<>();
        byTag.forEach((name, operations) -> {
            if (!operations.isEmpty()) {
                RawString introduction = introductions.getOrDefault(name, new RawString(""));
                groups.add(new DocsView.Group(name, anchor("tag", name), introduction, operations));
            }
        });
        groups.sort(
                (a, b) -> Boolean.compare(a.name().equals("Gateway"), b.name().equals("Gateway")));
        return groups;
    }

    private DocsView.Operation operation(String path, String method, JsonNode operation) {
        return new DocsView.Operation(
                anchor("operation", operation.path("operationId").asText()),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asText(),
                html(operation.path("description")),
                stream(operation.path("parameters")).map(this::parameter).toList(),
                contents(resolve(operation.path("requestBody"))),
                operation.path("responses").properties().stream().map(this::answer).toList());
    }

    private DocsView.Parameter parameter(JsonNode given) {
        JsonNode parameter = resolve(given);
        return described(
                parameter.path("name").asText(),
                parameter.path("in").asText(),
                parameter.path("required").asBoolean(),
                parameter);
    }

    private DocsView.Parameter described(
            String name, String place, boolean required, JsonNode holder) {
        JsonNode schema = holder.has("schema") ? holder.path("schema") : holder;
        JsonNode description =
                holder.has("description") ? holder.path("description") : schema.path("description");
        SchemaWords words = SchemaWords.of(schema);
        return new DocsView.Parameter(
                name,
                place,
                required,
                words.text(),
                words.anchor(),
                html(description),
                example(holder, schema));
    }

    private String example(JsonNode holder, JsonNode schema) {
        for (JsonNode candidate :
                List.of(
                        holder.path("example"),
                        resolve(holder.path("examples").path(0)).path("value"),
                        schema.path("example"),
                        schema.path("examples").path(0))) {
            if (!candidate.isMissingNode() && !candidate.isNull()) {
                return candidate.isValueNode() ? candidate.asText() : candidate.toString();
            }
        }
        return holder.path("examples").properties().stream()
                .findFirst()
                .map(named -> resolve(named.getValue()).path("value"))
                .map(value -> value.isValueNode() ? value.asText() : value.toString())
                .orElse("");
    }

    private DocsView.Answer answer(Map.Entry<String, JsonNode> entry) {
        JsonNode answer = resolve(entry.getValue());
        List<DocsView.Parameter> headers =
                answer.path("headers").properties().stream()
                        .map(header ->
                                described(header.getKey(), "", false, resolve(header.getValue())))
                        .toList();
        return new DocsView.Answer(
                entry.getKey(), html(answer.path("description")), headers, contents(answer));
    }

    private List<DocsView.Content> contents(JsonNode holder) {
        return holder.path("content").properties().stream()
                .map(media -> {
                    SchemaWords words = SchemaWords.of(media.getValue().path("schema"));
                    return new DocsView.Content(
                            media.getKey(),
                            words.text(),
                            words.anchor(),
                            examples(media.getValue()));
                })
                .toList();
    }

    private List<DocsView.Example> examples(JsonNode media) {
        List<DocsView.Example> examples = new ArrayList<>();
        if (media.has("example")) {
            examples.add(new DocsView.Example("", text(media.path("example"))));
        }
        for (Map.Entry<String, JsonNode> named : media.path("examples").properties()) {
            JsonNode example = resolve(named.getValue());
            String name = example.path("summary").asText(named.getKey());
            examples.add(new DocsView.Example(name, text(example.path("value"))));
        }
        return examples;
    }

    private List<DocsView.Schema> schemas() {
        return document.path("components").path("schemas").properties().stream()
                .map(entry -> {
                    JsonNode schema = entry.getValue();
                    return new DocsView.Schema(
                            entry.getKey(),
                            anchor("schema", entry.getKey()),
                            html(schema.path("description")),
                            fields(schema),
                            schema.toPrettyString());
                })
                .toList();
    }

    private List<DocsView.Parameter> fields(JsonNode schema) {
        List<String> required = stream(schema.path("required")).map(JsonNode::asText).toList();
        return schema.path("properties").properties().stream()
                .map(field ->
                        described(
                                field.getKey(),
                                "",
                                required.contains(field.getKey()),
                                field.getValue()))
                .toList();
    }

    private JsonNode resolve(JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.startsWith("#/") ? document.at(reference.substring(1)) : node;
    }

    static String anchor(String kind, String name) {
        return kind + "-" + name.replaceAll("[^A-Za-z0-9_-]+", "-");
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toPrettyString();
    }

    private static RawString html(JsonNode markdown) {
        return new RawString(Markdown.html(markdown.asText("")));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array.valueStream();
    }
}

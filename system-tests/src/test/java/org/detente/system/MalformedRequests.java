package org.detente.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.detente.contract.ApiDocument;
import org.detente.contract.ApiDocument.Operation;

/**
 * Requests that somebody might send by mistake or malice, derived from the document: values against
 * the types, bounds and words of its schemas, strange text, repeated parameters, broken bodies.
 */
final class MalformedRequests {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEP = 2_000;
    private static final int LONG = 3_000;
    private static final int HUGE = 300_000;

    /** No body that is sent can be logged by chance. */
    private static final String UNKNOWN_MEMBER = "sentByTheFuzzTest";

    private static final List<String> STRANGE =
            List.of(
                    "",
                    " ",
                    "null",
                    "-1",
                    "0",
                    "99999999999999999999",
                    "1e400",
                    "NaN",
                    "\u0000",
                    "a\u0000b",
                    "\n",
                    "\u001b[31m",
                    "択捉島",
                    "Итуруп",
                    "e\u0301\u200d\u202e",
                    "\ud83c\uddef\ud83c\uddf5",
                    "' or 1=1 --",
                    "%",
                    "../../etc/passwd",
                    "{\"a\":1}",
                    "<script>",
                    "2016-13-45",
                    "0000-00-00",
                    "+999999999-12-31",
                    "9999-12-31T23:59:60Z",
                    "jpn-rus",
                    "JPN-JPN",
                    "x".repeat(LONG));

    private final ApiDocument document;
    private final SplittableRandom dice;

    MalformedRequests(ApiDocument document, long seed) {
        this.document = document;
        this.dice = new SplittableRandom(seed);
    }

    /**
     * A request.
     *
     * @param target path and query, percent-encoded
     */
    record Sent(
            Operation operation,
            String target,
            Map<String, String> headers,
            Optional<byte[]> body) {
        String says() {
            String shown = target.length() > 200 ? target.substring(0, 200) + "…" : target;
            return "%s %s %s%s"
                    .formatted(
                            operation.method(),
                            shown,
                            headers,
                            body.map(bytes -> " with %d bytes".formatted(bytes.length)).orElse(""));
        }
    }

    /** Several requests to one operation. */
    List<Sent> to(Operation operation, int count) {
        List<Sent> requests = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            requests.add(one(operation));
        }
        return requests;
    }

    private Sent one(Operation operation) {
        List<JsonNode> parameters = parameters(operation);
        StringBuilder query = new StringBuilder();
        Map<String, String> headers = new LinkedHashMap<>();
        String path = operation.template();
        for (JsonNode parameter : parameters) {
            String name = parameter.path("name").asText();
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", encoded(pathValue(parameter)));
                case "header" -> {
                    if (dice.nextInt(6) == 0) {
                        headers.put(name, headerValue());
                    }
                }
                default -> {
                    if (parameter.path("required").asBoolean() || dice.nextInt(4) == 0) {
                        repeated(query, name, parameter);
                    }
                }
            }
        }
        if (dice.nextInt(12) == 0) {
            headers.put("Accept", pick(List.of("application/xml", "*", "a/b;q=x", "text/csv")));
        }
        return new Sent(operation, path + query, headers, body(operation, headers));
    }

    private List<JsonNode> parameters(Operation operation) {
        return Stream.of(operation.path(), operation.details())
                .flatMap(node -> node.path("parameters").valueStream())
                .map(document::resolve)
                .toList();
    }

    private void repeated(StringBuilder query, String name, JsonNode parameter) {
        int times = dice.nextInt(5) == 0 ? 2 : 1;
        for (int time = 0; time < times; time++) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(encoded(name))
                    .append('=')
                    .append(encoded(value(parameter)));
        }
    }

    /** Now and then the documented value, so that a single fault beside it is met. */
    private String value(JsonNode parameter) {
        JsonNode schema = document.resolve(parameter.path("schema"));
        return switch (dice.nextInt(4)) {
            case 0 -> example(parameter).orElseGet(() -> pick(STRANGE));
            case 1 -> beyond(schema);
            default -> pick(STRANGE);
        };
    }

    private String pathValue(JsonNode parameter) {
        String value = value(parameter);
        // an empty segment is another path
        return value.isEmpty() ? "-" : value;
    }

    private static Optional<String> example(JsonNode parameter) {
        return Optional.of(parameter.path("example"))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText);
    }

    /** Just outside of what the schema allows. */
    private String beyond(JsonNode schema) {
        if (schema.has("enum")) {
            return schema.path("enum").path(0).asText() + "x";
        }
        if (schema.has("maximum")) {
            return String.valueOf(schema.path("maximum").asLong() + 1);
        }
        if (schema.has("minimum")) {
            return String.valueOf(schema.path("minimum").asLong() - 1);
        }
        return schema.path("type").asText().equals("integer") ? "1.5" : "x".repeat(LONG);
    }

    /** The client lets no control characters through in headers. */
    private String headerValue() {
        return pick(
                List.of(
                        "",
                        "W/\"",
                        "*",
                        "wait=-1",
                        "wait=99999999999",
                        "x".repeat(LONG),
                        "AAAA",
                        "\"\""));
    }

    private Optional<byte[]> body(Operation operation, Map<String, String> headers) {
        JsonNode content =
                document.resolve(operation.details().path("requestBody")).path("content");
        if (content.isEmpty()) {
            return Optional.empty();
        }
        String type = content.fieldNames().next();
        headers.put(
                "Content-Type",
                dice.nextInt(10) == 0
                        ? pick(
                                List.of(
                                        "text/plain",
                                        "application/xml",
                                        "x",
                                        "application/json;charset=utf-7"))
                        : type);
        return Optional.of(broken(documented(content.path(type))));
    }

    private JsonNode documented(JsonNode media) {
        JsonNode examples = media.path("examples");
        JsonNode example =
                examples.isEmpty()
                        ? media.path("example")
                        : document.resolve(examples.iterator().next()).path("value");
        return example.isMissingNode() ? JSON.objectNode() : example;
    }

    private byte[] broken(JsonNode example) {
        JsonNode changed = example.deepCopy();
        for (int change = dice.nextInt(1, 4); change > 0; change--) {
            changed = damaged(changed);
        }
        if (changed instanceof ObjectNode object) {
            object.put(UNKNOWN_MEMBER, true);
        }
        byte[] whole =
                (changed.isTextual() ? changed.textValue() : changed.toString())
                        .getBytes(StandardCharsets.UTF_8);
        if (whole.length == 0) {
            return whole;
        }
        return switch (dice.nextInt(8)) {
            case 0 -> java.util.Arrays.copyOf(whole, dice.nextInt(whole.length));
            case 1 -> ("[".repeat(DEEP) + "]".repeat(DEEP)).getBytes(StandardCharsets.UTF_8);
            case 2 -> flipped(whole);
            default -> whole;
        };
    }

    private byte[] flipped(byte[] whole) {
        byte[] flipped = whole.clone();
        if (flipped.length > 0) {
            flipped[dice.nextInt(flipped.length)] = (byte) 0xff;
        }
        return flipped;
    }

    /** One member somewhere inside gets a value of another type, an extreme one, or goes. */
    private JsonNode damaged(JsonNode node) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = pick(names);
            if (dice.nextInt(6) == 0) {
                object.remove(name);
            } else {
                object.set(name, damaged(object.get(name)));
            }
            return object;
        }
        if (node instanceof ArrayNode array && !array.isEmpty() && dice.nextInt(3) > 0) {
            int index = dice.nextInt(array.size());
            array.set(index, damaged(array.get(index)));
            return array;
        }
        return switch (dice.nextInt(7)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(dice.nextLong());
            case 2 -> JSON.booleanNode(true);
            case 3 -> JSON.arrayNode().add(JSON.objectNode());
            case 4 -> JSON.textNode("x".repeat(HUGE));
            case 5 -> JSON.objectNode().put("a", "\ud800");
            default -> JSON.textNode(pick(STRANGE));
        };
    }

    private <T> T pick(List<T> from) {
        return from.get(dice.nextInt(from.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

package org.detente.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.detente.event.codec.CanonicalJson;
import org.detente.event.codec.ContentId;
import org.detente.event.codec.Parsed;
import org.detente.query.Body;
import org.detente.query.Faults;
import org.detente.query.Members;
import org.jspecify.annotations.Nullable;

/**
 * A scenario to keep: a name, what it is about, and its suppositions in canonical form, from which
 * its id is made.
 */
record ScenarioDocument(String name, @Nullable String description, SortedMap<String, Object> body) {
    static final int NAME_LENGTH_MAX = 200;
    static final int DESCRIPTION_LENGTH_MAX = 4000;
    private static final String EVENTS = "events";
    private static final Set<String> MEMBERS = Set.of("name", "description", "scenario");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The document, and the scenario that it holds; to be used only where nothing is wrong. */
    record Read(ScenarioDocument document, Scenario scenario) {}

    static Read read(byte[] bytes, ScenarioReader reader, Faults faults) {
        Body outer = Body.read(bytes, faults);
        Members members = new Members(outer.members(), faults);
        members.rejectOthersThan(MEMBERS);
        Optional<String> name = text(members, "name", NAME_LENGTH_MAX);
        if (!outer.members().containsKey("name")) {
            faults.add("/name", "required", "is missing; give the scenario a name");
        }
        if (outer.scenario().isEmpty()) {
            faults.add(
                    "/scenario",
                    "required",
                    "is missing; write what POST /scenarios/evaluate takes");
        }
        Faults below = outer.scenario().isPresent() ? faults.below("scenario") : new Faults();
        Body inner = Body.read(outer.scenario().orElse(new byte[] {'{', '}'}), below);
        Scenario scenario = reader.read(inner, below);
        return new Read(
                new ScenarioDocument(
                        name.orElse(""),
                        text(members, "description", DESCRIPTION_LENGTH_MAX).orElse(null),
                        canonical(inner, scenario.events())),
                scenario);
    }

    private static Optional<String> text(Members members, String name, int lengthMax) {
        return Optional.ofNullable(
                members.text(
                        name,
                        text -> {
                            if (text.isBlank() || text.length() > lengthMax) {
                                throw new IllegalArgumentException(
                                        "is empty or longer than "
                                                + lengthMax
                                                + " characters; shorten it");
                            }
                            return Optional.of(text);
                        }));
    }

    private static SortedMap<String, Object> canonical(Body body, List<Parsed.Valid> events) {
        SortedMap<String, Object> tree = new TreeMap<>();
        body.members()
                .forEach((name, node) -> {
                    if (!node.isNull()) {
                        tree.put(name, value(node));
                    }
                });
        if (tree.containsKey(EVENTS)) {
            tree.put(EVENTS, events.stream().map(event -> value(tree(event.canonical()))).toList());
        }
        return tree;
    }

    /** With sorted members, as canonical JSON wants them. */
    private static Object value(JsonNode node) {
        if (node.isObject()) {
            SortedMap<String, Object> members = new TreeMap<>();
            node.propertyStream()
                    .forEach(member -> members.put(member.getKey(), value(member.getValue())));
            return members;
        }
        if (node.isArray()) {
            return node.valueStream().map(ScenarioDocument::value).toList();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isInt() ? (Object) node.intValue() : node.asText();
    }

    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException impossible) {
            throw new IllegalStateException("canonical JSON that cannot be read", impossible);
        }
    }

    /** Reads what {@link #text()} wrote. */
    static JsonNode tree(String json) {
        return tree(json.getBytes(StandardCharsets.UTF_8));
    }

    /** The suppositions as canonical JSON. */
    String text() {
        return new String(CanonicalJson.bytes(body), StandardCharsets.UTF_8);
    }

    UUID id() {
        SortedMap<String, Object> whole = new TreeMap<>();
        whole.put("name", name);
        whole.put("scenario", body);
        if (description != null) {
            whole.put("description", description);
        }
        return ContentId.of(CanonicalJson.bytes(whole));
    }
}

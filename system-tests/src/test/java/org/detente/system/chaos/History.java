package org.detente.system.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.detente.event.amendment.EventId;
import org.detente.event.amendment.Version;
import org.detente.event.codec.AmendmentCodec;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Parsed;
import org.detente.event.codec.ParsedAmendment;

/**
 * An event's history as it was answered. Ids are made of content: an entry whose parts give its id
 * is shown as it was sent.
 */
record History(JsonNode answer) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Empty when it is no history. */
    static Optional<History> read(String body) {
        try {
            JsonNode answer = JSON.readTree(body);
            return answer.path("entries").isArray()
                    ? Optional.of(new History(answer))
                    : Optional.empty();
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    /** Ids of all entries. */
    Set<UUID> ids() {
        Set<UUID> ids = new LinkedHashSet<>();
        answer.path("entries").forEach(entry -> ids.add(id(entry)));
        return ids;
    }

    private static UUID id(JsonNode entry) {
        return UUID.fromString(entry.path("id").asText());
    }

    boolean isContested() {
        return answer.has("contenders");
    }

    /** Whether a version is made of an entry, and perhaps of later ones. */
    boolean includes(Version version, UUID entry) {
        Map<UUID, Set<UUID>> supersedes = supersedes();
        Deque<UUID> open = new ArrayDeque<>();
        version.heads().forEach(head -> open.add(head.uuid()));
        Set<UUID> reached = new HashSet<>();
        while (!open.isEmpty()) {
            UUID next = open.pop();
            if (reached.add(next)) {
                open.addAll(supersedes.getOrDefault(next, Set.of()));
            }
        }
        return reached.contains(entry);
    }

    private Map<UUID, Set<UUID>> supersedes() {
        Map<UUID, Set<UUID>> supersedes = new HashMap<>();
        for (JsonNode entry : answer.path("entries")) {
            Set<UUID> before = new HashSet<>();
            entry.path("supersedes").forEach(each -> before.add(UUID.fromString(each.asText())));
            supersedes.put(id(entry), before);
        }
        return supersedes;
    }

    /** What is wrong with it; nothing when it is a history of the event. */
    List<String> faults(UUID event) {
        List<String> faults = new ArrayList<>();
        for (JsonNode entry : answer.path("entries")) {
            if (!idOfContent(event, entry).equals(Optional.of(id(entry)))) {
                faults.add("entry is shown as something else: " + entry);
            }
        }
        Set<UUID> heads = new HashSet<>(ids());
        supersedes().values().forEach(heads::removeAll);
        String version = Version.of(heads.stream().map(EventId::from).toList()).toString();
        if (!version.equals(answer.path("version").asText())) {
            faults.add("version %s, made of %s".formatted(answer.path("version"), version));
        }
        int contenders = answer.path("contenders").size();
        if (isContested() && (contenders < 2 || contenders > heads.size())) {
            faults.add("%d contend for %s".formatted(contenders, version));
        }
        JsonNode last = answer.path("entries").path(answer.path("entries").size() - 1);
        if (!last.path("state").equals(answer.path("state"))) {
            faults.add("%s after %s".formatted(answer.path("state"), last.path("state")));
        }
        return faults;
    }

    private static Optional<UUID> idOfContent(UUID event, JsonNode entry) {
        String type = entry.path("type").asText();
        if (type.equals("event")) {
            return EventCodec.parse(bytes(entry.path("event"))) instanceof Parsed.Valid valid
                    ? Optional.of(valid.id())
                    : Optional.empty();
        }
        ObjectNode whole = JSON.createObjectNode();
        whole.put("kind", type);
        whole.put("event", event.toString());
        whole.set("supersedes", entry.path("supersedes"));
        whole.set("reason", entry.path("reason"));
        if (entry.has("event")) {
            whole.set("content", entry.path("event"));
        }
        return AmendmentCodec.parse(bytes(whole)) instanceof ParsedAmendment.Valid valid
                ? Optional.of(valid.id())
                : Optional.empty();
    }

    private static byte[] bytes(JsonNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

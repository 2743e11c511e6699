package org.detente.system.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Parsed;
import org.detente.system.chaos.Violations.Promise;

/** Judges answers against what was acknowledged and what was seen before. */
final class Checker {
    private static final String LIVE = "live";
    private static final Set<String> STATES = Set.of(LIVE, "retracted");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Ledger ledger;
    private final Violations violations;

    Checker(Ledger ledger, Violations violations) {
        this.ledger = ledger;
        this.violations = violations;
    }

    /** The system says that the draft is in the log. */
    Acknowledgement acknowledged(Draft draft, UUID id, String record, Position covering) {
        if (!id.equals(draft.id())) {
            violations.add(
                    Promise.NO_LOSS,
                    "%s was acknowledged as %s at %s".formatted(draft.id(), id, record));
        }
        Acknowledgement acknowledgement = new Acknowledgement(id, record, covering);
        ledger.add(acknowledgement);
        return acknowledgement;
    }

    /** A good event was refused for good. */
    void rejected(Draft draft, String answer) {
        violations.add(Promise.DOCUMENTED, "%s was rejected: %s".formatted(draft.id(), answer));
    }

    /** The answer to a look-up of an event, asked from a position that covers it. */
    void lookedUp(UUID id, Position from, Promise promise, Answer answer) {
        switch (answer) {
            case Answer.Missing _ ->
                    violations.add(promise, "%s was not found from %s".formatted(id, from));
            case Answer.Good good when good.complete() -> {
                covers(good, from);
                showsEvent(id, good);
            }
            case Answer.Good _,
                    Answer.Passing _,
                    Answer.Refused _,
                    Answer.Broken _,
                    Answer.Wrong _ -> {}
        }
    }

    /** The answer to any read that was asked from a position. */
    void covers(Answer.Good answer, Position from) {
        if (!answer.position().covers(from)) {
            violations.add(
                    Promise.MONOTONIC_READS,
                    "asked from %s, answered at %s".formatted(from, answer.position()));
        }
    }

    private void showsEvent(UUID id, Answer.Good answer) {
        try {
            JsonNode shown = JSON.readTree(answer.body());
            boolean isEvent =
                    shown.path("id").asText().equals(id.toString())
                            && EventCodec.parse(JSON.writeValueAsBytes(shown.path("event")))
                                    instanceof Parsed.Valid valid
                            && standsAs(id, valid.id(), shown)
                            && answer.tag().equals('"' + shown.path("version").asText() + '"');
            if (!isEvent) {
                violations.add(
                        Promise.NO_LOSS,
                        "%s is shown as something else: %s %s"
                                .formatted(id, answer.tag(), answer.body()));
            }
        } catch (JsonProcessingException notJson) {
            violations.add(Promise.DOCUMENTED, "%s is shown as %s".formatted(id, answer.body()));
        }
    }

    /** As it was first logged, or as amendments that were sent can have made it. */
    private boolean standsAs(UUID id, UUID content, JsonNode shown) {
        String state = shown.path("state").asText();
        List<String> heads = List.of(shown.path("version").asText().split("\\+"));
        if (heads.equals(List.of(id.toString()))) {
            return content.equals(id) && state.equals(LIVE) && !shown.has("contenders");
        }
        Set<String> sent =
                ledger.sentTo(id).stream().map(UUID::toString).collect(Collectors.toSet());
        boolean isContested = shown.has("contenders");
        return sent.containsAll(heads)
                && ledger.contentsOf(id).contains(content)
                && STATES.contains(state)
                && (!isContested || heads.size() > 1);
    }
}

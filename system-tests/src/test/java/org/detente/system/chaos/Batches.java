package org.detente.system.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Many events per request, each answered on a line of its own. */
final class Batches implements Traffic {
    private static final String PATH = "/api/v1/events/batch";
    private static final int LINES_MAX = 40;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api api;
    private final Checker checker;
    private final Readback readback;

    Batches(Api api, Checker checker, Readback readback) {
        this.api = api;
        this.checker = checker;
        this.readback = readback;
    }

    @Override
    public int size(RandomGenerator dice) {
        return dice.nextInt(2, LINES_MAX + 1);
    }

    @Override
    public Outcome send(List<Draft> drafts, Drafts source) throws InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Draft draft : drafts) {
            body.writeBytes(draft.json());
            body.write('\n');
        }
        List<Acknowledgement> acknowledged =
                api.post(PATH, "application/x-ndjson", body.toByteArray())
                                instanceof Answer.Good good
                        ? read(drafts, good.body())
                        : List.of();
        Set<UUID> settled = new HashSet<>();
        acknowledged.forEach(each -> settled.add(each.id()));
        drafts.stream().filter(draft -> !settled.contains(draft.id())).forEach(source::unsettled);
        if (!acknowledged.isEmpty()) {
            readback.of(acknowledged.getLast());
        }
        return settled.size() == Set.copyOf(drafts.stream().map(Draft::id).toList()).size()
                ? Outcome.ACKNOWLEDGED
                : Outcome.TRY_AGAIN;
    }

    /** Each line that says so is an acknowledgement, also when the answer breaks off after it. */
    private List<Acknowledgement> read(List<Draft> drafts, String answer) {
        List<JsonNode> lines =
                answer.lines().map(Batches::parse).flatMap(Optional::stream).toList();
        Position covering =
                lines.stream()
                        .map(line -> line.at("/summary/logPosition"))
                        .filter(JsonNode::isTextual)
                        .map(token -> Position.of(token.textValue()))
                        .findFirst()
                        .orElse(Position.NOTHING);
        List<Acknowledgement> acknowledged = new ArrayList<>();
        for (JsonNode line : lines) {
            if (line.has("line")) {
                Draft draft = drafts.get(line.get("line").intValue() - 1);
                switch (line.path("status").asText()) {
                    case "accepted", "duplicate" ->
                            acknowledged.add(
                                    checker.acknowledged(
                                            draft,
                                            UUID.fromString(line.path("id").asText()),
                                            line.path("position").asText(),
                                            covering));
                    case "failed" -> {}
                    default -> checker.rejected(draft, line.toString());
                }
            }
        }
        return acknowledged;
    }

    /** Empty for a line that was cut. */
    private static Optional<JsonNode> parse(String line) {
        try {
            return Optional.of(JSON.readTree(line));
        } catch (JsonProcessingException cut) {
            return Optional.empty();
        }
    }
}

package org.detente.system.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** One event per request. */
final class SinglePosts implements Traffic {
    private static final String PATH = "/api/v1/events";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api api;
    private final Checker checker;
    private final Readback readback;

    SinglePosts(Api api, Checker checker, Readback readback) {
        this.api = api;
        this.checker = checker;
        this.readback = readback;
    }

    @Override
    public int size(RandomGenerator dice) {
        return 1;
    }

    @Override
    public Outcome send(List<Draft> drafts, Drafts source) throws InterruptedException {
        Outcome outcome = Outcome.ACKNOWLEDGED;
        for (Draft draft : drafts) {
            Optional<Acknowledgement> acknowledgement = write(draft);
            if (acknowledgement.isPresent()) {
                readback.of(acknowledgement.get());
            } else {
                source.unsettled(draft);
                outcome = Outcome.TRY_AGAIN;
            }
        }
        return outcome;
    }

    /** Empty when it was not acknowledged. */
    Optional<Acknowledgement> write(Draft draft) throws InterruptedException {
        return api.post(PATH, "application/json", draft.json()) instanceof Answer.Good good
                        && good.complete()
                ? Optional.of(acknowledged(draft, good))
                : Optional.empty();
    }

    private Acknowledgement acknowledged(Draft draft, Answer.Good answer) {
        try {
            JsonNode body = JSON.readTree(answer.body());
            return checker.acknowledged(
                    draft,
                    UUID.fromString(body.path("id").asText()),
                    body.path("position").asText(),
                    answer.position());
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(answer.body(), notJson);
        }
    }
}

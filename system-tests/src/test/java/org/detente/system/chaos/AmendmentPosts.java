package org.detente.system.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.detente.event.DiplomaticEvent;
import org.detente.event.amendment.Version;
import org.detente.event.fixture.AnyEvent;

/**
 * Corrects, retracts and reinstates acknowledged events, one request each. Often with a version
 * that another writer has in hand too, and now and then two at the very same time. For one writer.
 */
final class AmendmentPosts implements Traffic {
    private static final int OTHERS_SIGHT_PERCENT = 30;
    private static final int SAME_EVENT_PERCENT = 40;
    private static final int TWO_AT_A_TIME_PERCENT = 30;
    private static final int TRIES_MAX = 3;
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api api;
    private final AmendmentChecker checker;
    private final Ledger ledger;
    private final Sights sights;
    private final long seed;
    private final SplittableRandom dice;
    private final Iterator<DiplomaticEvent> contents;
    private int number;

    /**
     * @param sights shared by all writers
     * @param seed of its choices and contents
     */
    AmendmentPosts(Api api, AmendmentChecker checker, Ledger ledger, Sights sights, long seed) {
        this.api = api;
        this.checker = checker;
        this.ledger = ledger;
        this.sights = sights;
        this.seed = seed;
        this.dice = new SplittableRandom(seed);
        this.contents = AnyEvent.compact(seed).iterator();
    }

    /** It takes no fresh events. */
    @Override
    public int size(RandomGenerator dice) {
        return 0;
    }

    @Override
    public Outcome send(List<Draft> drafts, Drafts source) throws InterruptedException {
        drafts.forEach(source::unsettled);
        Optional<Sight> seen = dice.nextInt(100) < OTHERS_SIGHT_PERCENT ? sights.any(dice) : look();
        if (seen.isEmpty()) {
            // nobody can look while a part is down, but who has looked before may write
            seen = sights.any(dice);
        }
        if (seen.isEmpty()) {
            return Outcome.TRY_AGAIN;
        }
        AmendmentDraft first = draft(seen.get());
        if (dice.nextInt(100) >= TWO_AT_A_TIME_PERCENT) {
            return post(first);
        }
        AmendmentDraft second = draft(seen.get());
        CompletableFuture<Outcome> other = new CompletableFuture<>();
        Thread racer = Thread.ofVirtual().start(() -> other.complete(postUninterrupted(second)));
        Outcome outcome = post(first);
        racer.join();
        return other.join() == Outcome.ACKNOWLEDGED ? outcome : Outcome.TRY_AGAIN;
    }

    private AmendmentDraft draft(Sight seen) {
        number++;
        return AmendmentDraft.any(
                seen, contents, "Reason %d of writer %d.".formatted(number, seed), dice);
    }

    /** Looks at an event that is in the log, often at one that was amended lately. */
    private Optional<Sight> look() throws InterruptedException {
        Optional<UUID> lately =
                dice.nextInt(100) < SAME_EVENT_PERCENT
                        ? sights.any(dice).map(Sight::event)
                        : Optional.empty();
        Optional<UUID> event = lately.or(() -> ledger.any(dice).map(Acknowledgement::id));
        return event.isEmpty() ? Optional.empty() : look(event.get());
    }

    private Optional<Sight> look(UUID event) throws InterruptedException {
        Position from = ledger.end();
        Answer answer = api.get("GET to amend", "/api/v1/events/" + event, from, WAIT);
        checker.events().lookedUp(event, from, Violations.Promise.READ_YOUR_WRITES, answer);
        if (!(answer instanceof Answer.Good good) || !good.complete() || good.tag().isEmpty()) {
            return Optional.empty();
        }
        Sight seen =
                new Sight(
                        event,
                        Version.of(good.tag().substring(1, good.tag().length() - 1)),
                        state(good.body()));
        sights.add(seen);
        return Optional.of(seen);
    }

    private static String state(String body) {
        try {
            return JSON.readTree(body).path("state").asText();
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(body, notJson);
        }
    }

    private Outcome postUninterrupted(AmendmentDraft draft) {
        try {
            return post(draft);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Outcome.TRY_AGAIN;
        }
    }

    /** Sends it until its fate is known, a few times at most: what is not acknowledged is free. */
    private Outcome post(AmendmentDraft draft) throws InterruptedException {
        ledger.sent(draft);
        for (int attempt = 1; attempt <= TRIES_MAX; attempt++) {
            Answer answer =
                    api.amend(
                            "POST " + draft.amendment().kind().wireName(),
                            draft.path(),
                            draft.seen().tag(),
                            draft.body());
            if (answer instanceof Answer.Good good && good.complete()) {
                readBack(acknowledged(draft, good));
                return Outcome.ACKNOWLEDGED;
            }
            if (answer instanceof Answer.Refused refused) {
                checker.refused(draft, refused);
                return Outcome.ACKNOWLEDGED;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
        return Outcome.TRY_AGAIN;
    }

    private Amended acknowledged(AmendmentDraft draft, Answer.Good answer) {
        try {
            JsonNode body = JSON.readTree(answer.body());
            return checker.acknowledged(draft, body, answer);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(answer.body(), notJson);
        }
    }

    private void readBack(Amended written) throws InterruptedException {
        UUID event = written.draft().event();
        Position from = written.covering();
        Answer shown = api.get("GET own event", "/api/v1/events/" + event, from, WAIT);
        checker.events().lookedUp(event, from, Violations.Promise.READ_YOUR_WRITES, shown);
        checker.showsAmendment(
                written,
                shown,
                api.get("GET own history", "/api/v1/events/" + event + "/history", from, WAIT));
    }
}

package org.detente.system.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.detente.system.chaos.Violations.Promise;

/**
 * Reads until it is told to stop. Keeps the last position it was answered with and sends it along,
 * so that it never may be shown an earlier state, and looks again for events that it has seen.
 */
final class Reader implements Runnable {
    private static final List<String> VIEWS =
            List.of(
                    "/api/v1/events?limit=20",
                    "/api/v1/relationships",
                    "/api/v1/relationships/JPN-RUS/temperature?on=2016-12-15",
                    "/api/v1/joint-activities?limit=20",
                    "/api/v1/events?kind=summit&limit=5");
    private static final int SEEN_MAX = 1_000;
    private static final int PAUSE_MILLIS_MAX = 120;
    private static final int PAUSE_AFTER_FAILURE_MILLIS = 400;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api api;
    private final Checker checker;
    private final AmendmentChecker amendments;
    private final Ledger ledger;
    private final CountDownLatch stop;
    private final SplittableRandom dice;
    private final List<UUID> seen = new ArrayList<>();
    private final Map<UUID, Set<UUID>> seenOf = new HashMap<>();
    private Position last = Position.NOTHING;

    Reader(Api api, AmendmentChecker amendments, Ledger ledger, long seed, CountDownLatch stop) {
        this.api = api;
        this.checker = amendments.events();
        this.amendments = amendments;
        this.ledger = ledger;
        this.stop = stop;
        this.dice = new SplittableRandom(seed);
    }

    @Override
    public void run() {
        try {
            boolean stopped = false;
            while (!stopped) {
                Answer answer =
                        switch (dice.nextInt(4)) {
                            case 0 -> lookAtWhatOthersWrote();
                            case 1 -> lookAgain();
                            case 2 -> history();
                            default -> view();
                        };
                int pauseMillis =
                        answer instanceof Answer.Good
                                ? dice.nextInt(PAUSE_MILLIS_MAX + 1)
                                : PAUSE_AFTER_FAILURE_MILLIS;
                stopped = stop.await(pauseMillis, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer lookAtWhatOthersWrote() throws InterruptedException {
        Optional<Acknowledgement> written = ledger.any(dice);
        return written.isPresent()
                ? lookUp(
                        written.get().id(),
                        last.with(written.get().covering()),
                        Promise.READ_YOUR_WRITES)
                : view();
    }

    private Answer lookAgain() throws InterruptedException {
        return seen.isEmpty()
                ? view()
                : lookUp(seen.get(dice.nextInt(seen.size())), last, Promise.MONOTONIC_READS);
    }

    private Answer lookUp(UUID id, Position from, Promise promise) throws InterruptedException {
        Answer answer = api.get("GET event", "/api/v1/events/" + id, from, patience());
        checker.lookedUp(id, from, promise, answer);
        if (answer instanceof Answer.Good good && good.complete()) {
            advance(good.position());
            see(id);
        }
        return answer;
    }

    /** What others amended, with all that it has seen of the same event before. */
    private Answer history() throws InterruptedException {
        Optional<Amended> written = ledger.anyAmended(dice);
        if (written.isEmpty()) {
            return view();
        }
        UUID event = written.get().draft().event();
        Position from = last.with(written.get().covering());
        Answer answer =
                api.get("GET history", "/api/v1/events/" + event + "/history", from, patience());
        amendments.historyShown(
                event, from, Set.of(written.get().draft().id()), Promise.READ_YOUR_WRITES, answer);
        Set<UUID> before = seenOf.getOrDefault(event, Set.of());
        amendments.historyShown(event, from, before, Promise.MONOTONIC_READS, answer);
        if (answer instanceof Answer.Good good && good.complete()) {
            advance(good.position());
            History.read(good.body()).ifPresent(read -> seenOf.put(event, read.ids()));
        }
        return answer;
    }

    private Answer view() throws InterruptedException {
        String path = VIEWS.get(dice.nextInt(VIEWS.size()));
        Answer answer = api.get("GET view", path, last, patience());
        if (answer instanceof Answer.Good good && good.complete()) {
            checker.covers(good, last);
            advance(good.position());
            idsOf(good.body()).forEach(this::see);
        }
        return answer;
    }

    private Duration patience() {
        return Duration.ofSeconds(dice.nextInt(4));
    }

    private void advance(Position answered) {
        if (answered.covers(last)) {
            last = answered;
        }
    }

    private void see(UUID id) {
        if (seen.size() < SEEN_MAX) {
            seen.add(id);
        } else {
            seen.set(dice.nextInt(SEEN_MAX), id);
        }
    }

    private static List<UUID> idsOf(String list) {
        try {
            List<UUID> ids = new ArrayList<>();
            for (JsonNode item : JSON.readTree(list).path("items")) {
                if (item.has("event")) {
                    ids.add(UUID.fromString(item.path("id").asText()));
                }
            }
            return ids;
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException(list, notJson);
        }
    }
}

package org.detente.system.chaos;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.detente.system.chaos.Violations.Promise;

/** After the last fault: is every acknowledged amendment in the log and in its event's history? */
final class AmendmentsAtTheEnd {
    private static final int LOOK_UPS_AT_A_TIME = 6;

    private final Api api;
    private final AmendmentChecker checker;
    private final Ledger ledger;
    private final Violations violations;
    private final AtomicInteger contested = new AtomicInteger();

    AmendmentsAtTheEnd(Api api, AmendmentChecker checker, Ledger ledger, Violations violations) {
        this.api = api;
        this.checker = checker;
        this.ledger = ledger;
        this.violations = violations;
    }

    /** How many there were, and how many events they are about. */
    record Summary(int amendments, int events, int contested) {}

    Summary check(Topic topic, Duration wait) {
        Map<UUID, Set<UUID>> byEvent = new HashMap<>();
        for (Amended each : ledger.amended()) {
            isInTheTopic(each, topic);
            byEvent.computeIfAbsent(each.draft().event(), _ -> new HashSet<>())
                    .add(each.draft().id());
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(LOOK_UPS_AT_A_TIME)) {
            byEvent.forEach((event, ids) -> threads.execute(() -> lookUp(event, ids, wait)));
        }
        int amendments = byEvent.values().stream().mapToInt(Set::size).sum();
        return new Summary(amendments, byEvent.size(), contested.get());
    }

    /** A repeat is answered with the place of a record about the event that covers it. */
    void isInTheTopic(Amended amended, Topic topic) {
        UUID id = amended.draft().id();
        UUID there = topic.records().get(amended.record());
        boolean isThere =
                amended.draft().event().toString().equals(topic.keys().get(amended.record()))
                        && switch (amended.word()) {
                            case ACCEPTED -> id.equals(there);
                            case DUPLICATE -> topic.records().containsValue(id);
                        };
        if (!isThere) {
            violations.add(
                    Promise.AMENDMENTS,
                    "%s of %s was acknowledged at %s, where the log has %s"
                            .formatted(id, amended.draft().event(), amended.record(), there));
        }
    }

    private void lookUp(UUID event, Set<UUID> ids, Duration wait) {
        try {
            Position end = ledger.end();
            Answer answer =
                    api.get("GET at the end", "/api/v1/events/" + event + "/history", end, wait);
            checker.historyShown(event, end, ids, Promise.AMENDMENTS, answer);
            if (answer instanceof Answer.Good good) {
                History.read(good.body())
                        .filter(History::isContested)
                        .ifPresent(_ -> contested.incrementAndGet());
            } else {
                violations.add(
                        Promise.HEALING, "history of %s: %s at the end".formatted(event, answer));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}

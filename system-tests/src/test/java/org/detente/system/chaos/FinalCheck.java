package org.detente.system.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.detente.system.FreshRebuild;
import org.detente.system.Stack;
import org.detente.system.chaos.Violations.Promise;

/** After the last fault: is everything there, once, and the same as from a fresh start? */
final class FinalCheck {
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofMinutes(2);
    private static final Duration WAIT = Duration.ofSeconds(20);
    private static final int LOOK_UPS_AT_A_TIME = 6;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Stack stack;
    private final Api api;
    private final AmendmentChecker checker;
    private final Ledger ledger;
    private final Violations violations;

    FinalCheck(
            Stack stack, Api api, AmendmentChecker checker, Ledger ledger, Violations violations) {
        this.stack = stack;
        this.api = api;
        this.checker = checker;
        this.ledger = ledger;
        this.violations = violations;
    }

    /**
     * Sets of read models at the same position.
     *
     * @param records in the log, repeats included
     * @param entries in the log, each once
     * @param restored from the archive; empty when that was not asked for
     */
    record Comparison(
            int records,
            int entries,
            AmendmentsAtTheEnd.Summary amendments,
            Map<String, String> served,
            Map<String, String> rebuilt,
            Map<String, String> restored) {}

    /**
     * Runs all checks.
     *
     * @param directory for the log of the rebuild
     */
    Comparison run(ChaosPlan.Ending ending, Path directory)
            throws IOException, InterruptedException {
        awaitRebuilt();
        awaitCaughtUp(api);
        Topic topic = Topic.read(stack.port("broker"));
        everyAcknowledgementIsInTheTopic(topic);
        everyAcknowledgedEventIsServed();
        AmendmentsAtTheEnd.Summary amendments =
                new AmendmentsAtTheEnd(api, checker, ledger, violations).check(topic, WAIT);
        Map<String, String> served = checksums(api, ledger.end());
        try (FreshRebuild rebuild = FreshRebuild.start(stack, directory);
                Api other = api.at(rebuild.url())) {
            Map<String, String> rebuilt = checksums(other, ledger.end());
            require(Promise.NO_DOUBLE_EFFECT, "rebuilt", served, rebuilt);
            return new Comparison(
                    topic.records().size(),
                    topic.distinct().size(),
                    amendments,
                    served,
                    rebuilt,
                    restored(ending, served, directory));
        }
    }

    private void require(
            Promise promise, String other, Map<String, String> served, Map<String, String> there) {
        if (served.isEmpty() || !served.equals(there)) {
            violations.add(promise, "served %s, %s %s".formatted(served, other, there));
        }
    }

    private Map<String, String> restored(
            ChaosPlan.Ending ending, Map<String, String> served, Path directory)
            throws IOException, InterruptedException {
        if (ending == ChaosPlan.Ending.REBUILD) {
            return Map.of();
        }
        Map<String, String> restored =
                new Restoring(stack, violations).run(directory, this::checksumsOf);
        require(Promise.ARCHIVE, "restored", served, restored);
        return restored;
    }

    /** Another topic has positions of its own. */
    private Map<String, String> checksumsOf(Stack other) throws InterruptedException {
        try (Api door = api.at(other.url())) {
            awaitCaughtUp(door);
            return checksums(door, Position.NOTHING);
        }
    }

    /** A rebuild that was begun serves in the end; one that differs from what served is bad. */
    private void awaitRebuilt() throws InterruptedException {
        long deadline = System.nanoTime() + CAUGHT_UP_WITHIN.toNanos();
        Optional<JsonNode> versions = read(api, "/api/v1/admin/versions", Position.NOTHING);
        while (versions.isEmpty() || has(versions.get(), "building")) {
            if (System.nanoTime() > deadline) {
                violations.add(Promise.HEALING, "a rebuild does not take over: " + versions);
                return;
            }
            TimeUnit.MILLISECONDS.sleep(200);
            versions = read(api, "/api/v1/admin/versions", Position.NOTHING);
        }
        if (has(versions.get(), "failed")) {
            violations.add(Promise.NO_DOUBLE_EFFECT, "a rebuild differs: " + versions);
        }
    }

    private static boolean has(JsonNode versions, String state) {
        return versions.path("versions").findValuesAsText("state").contains(state);
    }

    private void awaitCaughtUp(Api api) throws InterruptedException {
        long deadline = System.nanoTime() + CAUGHT_UP_WITHIN.toNanos();
        Optional<JsonNode> freshness = freshness(api);
        while (freshness.isEmpty() || freshness.get().path("lagRecords").asLong(-1) != 0) {
            if (System.nanoTime() > deadline) {
                violations.add(Promise.HEALING, "the read models have not caught up: " + freshness);
                return;
            }
            TimeUnit.MILLISECONDS.sleep(200);
            freshness = freshness(api);
        }
        if (freshness.get().path("parked").asLong(-1) != 0) {
            violations.add(Promise.NO_LOSS, "records were parked: " + freshness);
        }
    }

    private static Optional<JsonNode> freshness(Api api) throws InterruptedException {
        return read(api, "/api/v1/freshness", Position.NOTHING);
    }

    private void everyAcknowledgementIsInTheTopic(Topic topic) {
        for (Acknowledgement each : ledger.all()) {
            UUID there = topic.records().get(each.record());
            if (!each.id().equals(there)) {
                violations.add(
                        Promise.NO_LOSS,
                        "%s was acknowledged at %s, where the log has %s"
                                .formatted(each.id(), each.record(), there));
            }
        }
    }

    private void everyAcknowledgedEventIsServed() throws InterruptedException {
        Position end = ledger.end();
        Set<UUID> ids = ledger.ids();
        try (ExecutorService threads = Executors.newFixedThreadPool(LOOK_UPS_AT_A_TIME)) {
            ids.forEach(id -> threads.execute(() -> lookUp(id, end)));
        }
    }

    private void lookUp(UUID id, Position end) {
        try {
            Answer answer = api.get("GET at the end", "/api/v1/events/" + id, end, WAIT);
            checker.events().lookedUp(id, end, Promise.NO_LOSS, answer);
            if (!(answer instanceof Answer.Good) && !(answer instanceof Answer.Missing)) {
                violations.add(Promise.HEALING, "%s: %s at the end".formatted(id, answer));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> checksums(Api from, Position position)
            throws InterruptedException {
        Map<String, String> checksums = new TreeMap<>();
        read(from, "/api/v1/admin/checksum", position)
                .ifPresent(answer ->
                        answer.path("checksums")
                                .properties()
                                .forEach(each ->
                                        checksums.put(each.getKey(), each.getValue().toString())));
        return checksums;
    }

    private static Optional<JsonNode> read(Api from, String path, Position position)
            throws InterruptedException {
        try {
            return from.get("GET at the end", path, position, WAIT) instanceof Answer.Good good
                    ? Optional.of(JSON.readTree(good.body()))
                    : Optional.empty();
        } catch (JsonProcessingException cut) {
            return Optional.empty();
        }
    }
}

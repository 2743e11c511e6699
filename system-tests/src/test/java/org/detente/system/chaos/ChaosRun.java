package org.detente.system.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.detente.system.Eventually;
import org.detente.system.Stack;

/** One run on a stack: load, faults, the end of both, and the final check. */
final class ChaosRun {
    private static final int SEEDS_PER_RUN = 1_000;
    private static final int AMENDMENTS = 500;
    private static final int AMENDED_BEFORE_FAULTS = 5;
    private static final Duration WORKS_WITHIN = Duration.ofMinutes(2);

    private final Stack stack;
    private final ChaosPlan plan;
    private final Violations violations = new Violations(System.out::println);
    private final Requests requests = new Requests();
    private final Recoveries recoveries = new Recoveries();
    private final GatewayWatch gateway = new GatewayWatch();
    private final Ledger ledger = new Ledger();
    private final Checker checker = new Checker(ledger, violations);
    private final AmendmentChecker amendments = new AmendmentChecker(checker, ledger, violations);
    private final Sights sights = new Sights();
    private final CountDownLatch stop = new CountDownLatch(1);

    ChaosRun(Stack stack, ChaosPlan plan) {
        this.stack = stack;
        this.plan = plan;
    }

    /**
     * Runs it.
     *
     * @param extra faults besides kills and pauses
     * @param directory for the log of the rebuild
     */
    ChaosReport run(List<Fault> extra, Path directory) throws IOException, InterruptedException {
        FaultDeck deck = new FaultDeck(new Signals(stack), extra, plan);
        return run(deck::next, directory);
    }

    /** Runs it with faults of the caller's choice. */
    ChaosReport run(Storm.Source faults, Path directory) throws IOException, InterruptedException {
        ProblemGuide guide = new ProblemGuide(Stack.ROOT.resolve("docs/errors.md"));
        try (Api api = new Api(stack.url(), guide, requests, violations, gateway)) {
            long begun = System.nanoTime();
            List<Thread> load = load(api);
            awaitEveryKindOfWrite();
            boolean healed = storm(api, faults).rage(plan.time(), plan.faultsMin());
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            stop.countDown();
            for (Thread each : load) {
                each.join();
            }
            FinalCheck.Comparison comparison =
                    healed ? finalCheck(api).run(plan.ending(), directory) : null;
            return new ChaosReport(
                    plan,
                    took,
                    recoveries.faults(),
                    recoveries.struck(),
                    recoveries.summaries(),
                    requests.counts(),
                    ledger.all().size(),
                    ledger.ids().size(),
                    comparison,
                    violations.all());
        }
    }

    /** Amendments need events that are read; faults without pause would leave none. */
    private void awaitEveryKindOfWrite() throws InterruptedException {
        Eventually.within(WORKS_WITHIN, () -> ledger.amended().size() >= AMENDED_BEFORE_FAULTS);
    }

    private FinalCheck finalCheck(Api api) {
        return new FinalCheck(stack, api, amendments, ledger, violations);
    }

    private Storm storm(Api api, Storm.Source faults) {
        Readback readback = new Readback(api, checker);
        Heartbeat heartbeat =
                new Heartbeat(new SinglePosts(api, checker, readback), readback, seed(0));
        return new Storm(faults, heartbeat, gateway, recoveries, violations, plan);
    }

    private List<Thread> load(Api api) {
        Readback readback = new Readback(api, checker);
        List<Thread> threads = new ArrayList<>();
        for (int i = 1; i <= plan.writers(); i++) {
            // other ways of writing to the log join here
            List<Traffic> ways =
                    List.of(
                            new SinglePosts(api, checker, readback),
                            new Batches(api, checker, readback),
                            new AmendmentPosts(
                                    api, amendments, ledger, sights, seed(AMENDMENTS + i)));
            Writer writer = new Writer(ways, seed(i), stop, violations);
            threads.add(Thread.ofPlatform().name("writer-" + i).start(writer));
        }
        for (int i = 1; i <= plan.readers(); i++) {
            Reader reader = new Reader(api, amendments, ledger, seed(plan.writers() + i), stop);
            threads.add(Thread.ofPlatform().name("reader-" + i).start(reader));
        }
        return threads;
    }

    private long seed(int number) {
        return plan.seed() * SEEDS_PER_RUN + number;
    }
}

package org.detente.system.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.detente.system.chaos.Violations.Promise;

/** Lets faults happen one after the other; after each it waits until the system works again. */
final class Storm {
    private static final Duration HEALED_WITHIN = Duration.ofMinutes(2);
    private static final int APART_MILLIS_MAX = 1_500;

    private final Source source;
    private final Heartbeat heartbeat;
    private final GatewayWatch gateway;
    private final Recoveries recoveries;
    private final Violations violations;
    private final SplittableRandom dice;
    private final int quietMillisMax;

    /** Where the faults come from. */
    @FunctionalInterface
    interface Source {
        /** One fault, or several that strike together. */
        List<Fault> next();
    }

    Storm(
            Source source,
            Heartbeat heartbeat,
            GatewayWatch gateway,
            Recoveries recoveries,
            Violations violations,
            ChaosPlan plan) {
        this.source = source;
        this.heartbeat = heartbeat;
        this.gateway = gateway;
        this.recoveries = recoveries;
        this.violations = violations;
        this.dice = new SplittableRandom(plan.seed());
        this.quietMillisMax = Math.toIntExact(plan.quietMax().toMillis());
    }

    /** Goes on for the time given, and until there were enough faults; false when nothing heals. */
    boolean rage(Duration time, int faultsMin) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end || recoveries.faults() < faultsMin) {
            TimeUnit.MILLISECONDS.sleep(dice.nextInt(quietMillisMax + 1));
            List<Fault> faults = source.next();
            String names = faults.stream().map(Fault::label).collect(Collectors.joining(" + "));
            if (faults.stream().anyMatch(fault -> fault.part().equals(Fault.GATEWAY))) {
                gateway.disturb();
            }
            strike(faults);
            long struck = System.nanoTime();
            if (!heartbeat.returnsWithin(HEALED_WITHIN)) {
                violations.add(
                        Promise.HEALING, "%s: not within %s".formatted(names, HEALED_WITHIN));
                return false;
            }
            gateway.healed();
            Duration recovery = Duration.ofNanos(System.nanoTime() - struck);
            recoveries.add(faults, recovery);
            System.out.printf(
                    "fault %d: %s; works again after %.1f s, waited for at last: %s%n",
                    recoveries.faults(),
                    names,
                    recovery.toMillis() / 1000.0,
                    heartbeat.lastMissed());
        }
        return true;
    }

    private void strike(List<Fault> faults) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> strikes = new ArrayList<>();
            for (Fault fault : faults) {
                int delay = strikes.isEmpty() ? 0 : dice.nextInt(APART_MILLIS_MAX);
                strikes.add(
                        CompletableFuture.runAsync(
                                () -> strike(fault),
                                CompletableFuture.delayedExecutor(
                                        delay, TimeUnit.MILLISECONDS, threads)));
            }
            strikes.forEach(CompletableFuture::join);
        }
    }

    private static void strike(Fault fault) {
        try {
            fault.strike();
        } catch (IOException | InterruptedException failed) {
            throw new CompletionException(fault.label(), failed);
        }
    }
}

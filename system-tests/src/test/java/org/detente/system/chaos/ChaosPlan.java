package org.detente.system.chaos;

import java.time.Duration;

/**
 * What one run is.
 *
 * @param seed of events, choices and faults
 * @param time how long faults happen
 * @param faultsMin how many there are at least, however long that takes
 * @param togetherPercent how often two faults strike at a time
 * @param quietMax longest time without a fault once the system works again
 */
record ChaosPlan(
        long seed,
        Duration time,
        int faultsMin,
        int writers,
        int readers,
        int togetherPercent,
        Duration quietMax,
        Ending ending) {

    /** What is compared with what was served, when all is over. */
    enum Ending {
        REBUILD,
        REBUILD_AND_RESTORE
    }

    static ChaosPlan of(long seed, Duration time, int faultsMin) {
        return new ChaosPlan(
                seed, time, faultsMin, 4, 3, 15, Duration.ofSeconds(3), Ending.REBUILD_AND_RESTORE);
    }

    /** The same with faults in pairs, hardly any quiet, less load and no restore. */
    ChaosPlan hurried() {
        return new ChaosPlan(
                seed, time, faultsMin, 3, 2, 100, Duration.ofMillis(500), Ending.REBUILD);
    }
}

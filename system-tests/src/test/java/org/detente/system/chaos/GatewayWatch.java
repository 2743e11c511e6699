package org.detente.system.chaos;

/**
 * Whether the harness itself has the gateway down or paused: only then may an answer be missing.
 */
final class GatewayWatch {
    private int disturbances;
    private boolean disturbed;

    /** What is known when a request begins. */
    record Mark(int disturbances, boolean disturbed) {}

    synchronized void disturb() {
        disturbances++;
        disturbed = true;
    }

    /** It answers again. */
    synchronized void healed() {
        disturbed = false;
    }

    synchronized Mark mark() {
        return new Mark(disturbances, disturbed);
    }

    /** Whether nothing was done to the gateway since the mark. */
    synchronized boolean wasLeftAlone(Mark since) {
        return !since.disturbed() && since.disturbances() == disturbances;
    }
}

package org.detente.stack;

/**
 * A started process of the stack.
 *
 * @param stop ends the process in order, or by force when it does not end; harmless when it has
 *     ended
 */
record RunningPart(Part part, Process process, Probe probe, Runnable stop) {

    /** What its end looked like, for a message. */
    String ending() {
        int status = process.exitValue();
        return status > 128 ? "ended by signal " + (status - 128) : "ended with status " + status;
    }
}

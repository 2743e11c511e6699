package org.detente.projection;

/** The log is not the one that was followed so far, and only an operator can help. */
final class LogRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LogRefusedException(String reason) {
        super(reason);
    }
}

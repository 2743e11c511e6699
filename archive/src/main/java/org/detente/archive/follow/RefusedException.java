package org.detente.archive.follow;

/** Archiving would do harm until somebody acts; the message says what to do. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedException(String remedy) {
        super(remedy);
    }
}

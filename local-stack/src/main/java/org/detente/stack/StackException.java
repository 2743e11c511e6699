package org.detente.stack;

import org.jspecify.annotations.Nullable;

/**
 * Something the person at the keyboard must know; the message is one complete sentence for them.
 */
public final class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StackException(String message) {
        super(message);
    }

    StackException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

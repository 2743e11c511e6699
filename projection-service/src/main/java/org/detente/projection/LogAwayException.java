package org.detente.projection;

import org.jspecify.annotations.Nullable;

/** The broker does not answer or the topic is not there yet; worth another try. */
final class LogAwayException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LogAwayException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

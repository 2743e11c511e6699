package org.detente.archive.store;

import org.jspecify.annotations.Nullable;

/** The store cannot be read or written now; it may pass by itself. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

package org.detente.archive.format;

import org.jspecify.annotations.Nullable;

/** Bytes of an archive that are not what an archiver writes; the message says what is wrong. */
public final class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DamagedException(String message) {
        super(message);
    }

    public DamagedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

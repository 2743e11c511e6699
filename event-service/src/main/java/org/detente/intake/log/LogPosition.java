package org.detente.intake.log;

/** Where a record stands in the log; written {@code partition:offset}. */
public record LogPosition(int partition, long offset) {
    /**
     * Reads {@code partition:offset}.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static LogPosition of(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("'" + text + "' is no position; expected 3:42");
        }
        return new LogPosition(
                Integer.parseInt(text.substring(0, colon)),
                Long.parseLong(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return partition + ":" + offset;
    }
}

package org.detente.system.chaos;

/**
 * The system's word that an amendment is in the log.
 *
 * @param word whether it came with this request or was there before
 * @param record {@code partition:offset} of its record; of one that was there before, perhaps of a
 *     later record about the event
 * @param covering a position that covers it
 */
record Amended(AmendmentDraft draft, Word word, String record, Position covering) {
    /** What is said of it. */
    enum Word {
        ACCEPTED,
        DUPLICATE
    }
}

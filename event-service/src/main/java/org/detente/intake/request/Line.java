package org.detente.intake.request;

/** A line of a body that is not blank. */
public sealed interface Line {
    /** Its number in the body, from 1, blank lines counted: what an editor shows. */
    long number();

    /** Its bytes without the line feed. */
    record Text(long number, byte[] bytes) implements Line {}

    /** It went on beyond the limit and was dropped. */
    record TooLong(long number) implements Line {}
}

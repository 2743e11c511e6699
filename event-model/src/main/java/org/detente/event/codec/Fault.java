package org.detente.event.codec;

/**
 * One thing wrong with an input.
 *
 * @param pointer JSON Pointer (RFC 6901) to the value, empty for the whole document
 * @param code stable word for programs, such as {@code unknown-field}
 * @param detail what is wrong and how to put it right, for people
 */
public record Fault(String pointer, String code, String detail) {}

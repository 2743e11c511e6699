package org.detente.projection;

/** What the poll loop is doing, for health and freshness. */
public sealed interface RunnerState {
    /** Waits for its first contact with log and database. */
    record Starting() implements RunnerState {}

    /** Applies what the log brings. */
    record Running() implements RunnerState {}

    /** The broker or the database is away; tries again. Reads go on with what is there. */
    record Waiting(String reason) implements RunnerState {}

    /** Must not go on without an operator; the reason says what to do. */
    record Refusing(String reason) implements RunnerState {}
}

package org.detente.intake.log;

/** What the guard found when it last looked at the log. Only {@link Ready} takes appends. */
public sealed interface LogState {
    /**
     * The topic is as it must be.
     *
     * @param topicId Kafka's id of the topic
     */
    record Ready(String topicId) implements LogState {}

    /**
     * Not looked at yet, or the broker does not answer. Passes by itself.
     *
     * @param reason for operators
     */
    record Away(String reason) implements LogState {}

    /**
     * The topic is missing or not as it must be. Somebody has to act; the guard keeps looking and
     * heals by itself afterwards.
     *
     * @param remedy what is wrong and what to do, for operators
     */
    record Refusing(String remedy) implements LogState {}
}

package org.detente.archive.follow;

/** What the archiver does. */
sealed interface ArchiverState {
    /** Not begun yet. */
    record Starting() implements ArchiverState {}

    /** Reads the topic and writes what it reads. */
    record Following(String topicId) implements ArchiverState {}

    /** The broker or the topic is not there. Passes by itself. */
    record Waiting(String reason) implements ArchiverState {}

    /** The store cannot be written, for example because its disk is full. Passes by itself. */
    record StoreAway(String reason) implements ArchiverState {}

    /** Somebody has to act; the archiver keeps looking. */
    record Refusing(String remedy) implements ArchiverState {}
}

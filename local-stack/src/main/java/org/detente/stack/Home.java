package org.detente.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The directory that holds everything one stack keeps: data, logs and what runs now. */
record Home(Path directory) {

    /** Makes the directories; fails with a sentence when that is not possible. */
    void prepare() {
        try {
            Files.createDirectories(logs());
            if (!Files.isWritable(directory)) {
                throw new IOException("no permission to write");
            }
        } catch (IOException e) {
            throw new StackException(
                    "The home directory %s cannot be written (%s); choose another one with --home."
                            .formatted(directory, e.getMessage()),
                    e);
        }
    }

    Path broker() {
        return directory.resolve("broker");
    }

    Path database() {
        return directory.resolve("database");
    }

    Path archive() {
        return directory.resolve("archive");
    }

    Path logs() {
        return directory.resolve("logs");
    }

    Path log(Part part) {
        return logs().resolve(part.label() + ".log");
    }

    Path supervisorLog() {
        return logs().resolve("supervisor.log");
    }

    Path state() {
        return directory.resolve("state.json");
    }

    /** Names the data set that was loaded, so that the next start does not load it again. */
    Path loadedData() {
        return directory.resolve("loaded-data");
    }

    /** Empty when a supervisor runs on this home. */
    Optional<DirectoryLock> tryLock() {
        try {
            return DirectoryLock.tryTake(directory.resolve("lock"));
        } catch (IOException e) {
            throw new StackException(
                    "The lock of the home directory %s cannot be taken (%s)."
                            .formatted(directory, e.getMessage()),
                    e);
        }
    }
}

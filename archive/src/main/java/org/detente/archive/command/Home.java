package org.detente.archive.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A local stack's home directory, as far as the archive's commands need it. */
record Home(Path directory) {

    Path archive() {
        return directory.resolve("archive");
    }

    /** Address of the broker that runs on this home; its state file is there while it does. */
    Optional<String> broker() {
        Path state = directory.resolve("state.json");
        if (!Files.exists(state)) {
            return Optional.empty();
        }
        try {
            JsonNode port =
                    new ObjectMapper()
                            .readTree(Files.readString(state))
                            .at("/processes/broker/port");
            return port.isInt() ? Optional.of("127.0.0.1:" + port.intValue()) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}

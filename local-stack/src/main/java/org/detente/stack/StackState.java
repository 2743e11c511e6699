package org.detente.stack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What runs now, as {@code state.json} in the home directory tells it:
 *
 * {@snippet lang = json :
 * {
 *   "supervisor": 4711,
 *   "ready": true,
 *   "url": "http://127.0.0.1:8080",
 *   "processes": {
 *     "broker":             {"pid": 4712, "port": 40001, "startedMillis": 1767225600000},
 *     "database":           {"pid": 4713, "port": 40002, "startedMillis": 1767225600000},
 *     "event-service":      {"pid": 4714, "port": 40003, "managementPort": 40004, "startedMillis": 1767225600000},
 *     "projection-service": {"pid": 4715, "port": 40005, "managementPort": 40006, "startedMillis": 1767225600000},
 *     "api-gateway":        {"pid": 4716, "port": 8080,  "managementPort": 40007, "startedMillis": 1767225600000},
 *     "archive":            {"pid": 4717, "port": 40008, "managementPort": 40008, "startedMillis": 1767225600000}
 *   }
 * }
 * }
 *
 * The file is replaced as a whole whenever a process is started, and removed when all of them
 * stopped. {@code ready} becomes true once, when the data set is loaded. {@code startedMillis}
 * tells a process from a later one with the same number.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StackState(long supervisor, boolean ready, String url, Map<String, ProcessState> processes) {

    private static final ObjectMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** One process; {@code managementPort} only for the services. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProcessState(
            long pid, int port, @Nullable Integer managementPort, @Nullable Long startedMillis) {

        /** The process, when it still runs and is the same one. */
        Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
        }

        private boolean isSame(ProcessHandle handle) {
            Long started = startedMillis;
            return started == null || started.equals(startedMillis(handle));
        }

        static @Nullable Long startedMillis(ProcessHandle handle) {
            return handle.info().startInstant().map(java.time.Instant::toEpochMilli).orElse(null);
        }
    }

    StackState {
        processes = new TreeMap<>(processes);
    }

    /** Empty when nothing runs, as far as the file knows. */
    static Optional<StackState> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), StackState.class));
        } catch (IOException e) {
            throw new StackException(
                    "%s cannot be read (%s); remove it.".formatted(file, e.getMessage()), e);
        }
    }

    void write(Path file) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            JSON.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), this);
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StackException(
                    "%s cannot be written (%s).".formatted(file, e.getMessage()), e);
        }
    }
}

package org.detente.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.detente.stack.StackState.ProcessState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackStateTest {

    @TempDir Path directory;

    @Test
    void the_file_has_the_documented_shape() throws IOException {
        Path file = directory.resolve("state.json");
        new StackState(
                        1,
                        true,
                        "http://127.0.0.1:8080",
                        Map.of(
                                "broker", new ProcessState(2, 3, null, 4L),
                                "event-service", new ProcessState(5, 6, 7, 8L)))
                .write(file);
        assertThat(Files.readString(file).replaceAll("\\s", ""))
                .isEqualTo(
                        """
                        {"supervisor":1,"ready":true,"url":"http://127.0.0.1:8080","processes":{
                        "broker":{"pid":2,"port":3,"startedMillis":4},
                        "event-service":{"pid":5,"port":6,"managementPort":7,"startedMillis":8}}}
                        """
                                .replaceAll("\\s", ""));
    }

    @Test
    void what_was_written_is_read() {
        Path file = directory.resolve("state.json");
        StackState state =
                new StackState(1, false, "u", Map.of("database", new ProcessState(2, 3, null, 4L)));
        state.write(file);
        assertThat(StackState.read(file)).contains(state);
    }

    @Test
    void no_file_means_nothing_runs() {
        assertThat(StackState.read(directory.resolve("state.json"))).isEmpty();
    }

    @Test
    void a_file_that_is_no_state_is_named() throws IOException {
        Path file = Files.writeString(directory.resolve("state.json"), "{");
        assertThatThrownBy(() -> StackState.read(file))
                .isInstanceOf(StackException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void a_process_number_that_was_given_again_is_not_our_process() {
        ProcessHandle self = ProcessHandle.current();
        Long started = ProcessState.startedMillis(self);
        assertThat(new ProcessState(self.pid(), 1, null, started).alive()).contains(self);
        assertThat(new ProcessState(self.pid(), 1, null, 1L).alive()).isEmpty();
    }
}

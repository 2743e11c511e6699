package org.detente.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir Path directory;

    @Test
    void a_home_has_one_owner_at_a_time() {
        Home home = new Home(directory);
        Optional<DirectoryLock> first = home.tryLock();
        assertThat(first).isPresent();
        assertThat(home.tryLock()).isEmpty();
        first.get().close();
        Optional<DirectoryLock> next = home.tryLock();
        assertThat(next).isPresent();
        next.get().close();
    }

    @Test
    void a_home_that_cannot_be_made_is_refused_in_one_sentence() throws IOException {
        Path file = Files.createFile(directory.resolve("a-file"));
        assertThatThrownBy(() -> new Home(file.resolve("home")).prepare())
                .isInstanceOf(StackException.class)
                .hasMessageContaining("cannot be written")
                .hasMessageEndingWith("choose another one with --home.");
    }

    @Test
    void nothing_runs_on_a_home_without_an_owner_whatever_its_state_file_says() {
        Home home = new Home(directory);
        new StackState(ProcessHandle.current().pid(), true, "http://x", java.util.Map.of())
                .write(home.state());
        assertThat(Down.supervisor(home)).isEmpty();
    }
}

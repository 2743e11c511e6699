package org.detente.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {

    @TempDir Path directory;

    @Test
    void a_log_that_grew_too_large_is_kept_once_and_written_on_from_its_start() throws IOException {
        Path log = directory.resolve("broker.log");
        Files.write(log, new byte[17 * 1024 * 1024]);
        try (var process = Files.newOutputStream(log, StandardOpenOption.APPEND)) {
            new LogFiles(directory).trim();
            process.write("after".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(log).hasContent("after");
        assertThat(directory.resolve("broker.log.1")).hasSize(17 * 1024 * 1024);
    }

    @Test
    void a_small_log_is_left_alone() throws IOException {
        Path log = Files.writeString(directory.resolve("broker.log"), "quiet");
        new LogFiles(directory).trim();
        assertThat(log).hasContent("quiet");
        assertThat(directory.resolve("broker.log.1")).doesNotExist();
    }

    @Test
    void the_last_lines_are_shown_indented() throws IOException {
        Path log = Files.writeString(directory.resolve("broker.log"), "one\ntwo\nthree\n");
        assertThat(LogFiles.lastLines(log, 2)).isEqualTo("    two\n    three");
    }
}

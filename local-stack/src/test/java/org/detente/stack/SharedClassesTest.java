package org.detente.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedClassesTest {

    @TempDir Path directory;

    @Test
    void a_new_build_replaces_the_archive_of_its_own_program_only() throws IOException {
        Path jar = Files.writeString(directory.resolve("a.jar"), "first");
        SharedClasses classes = new SharedClasses(directory);
        Path first = Files.createFile(classes.archive("broker", List.of(jar)));
        Path other = Files.createFile(classes.archive("api-gateway", List.of(jar)));
        assertThat(classes.archive("broker", List.of(jar))).isEqualTo(first).exists();

        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2016-12-15T00:00:00Z")));

        assertThat(classes.archive("broker", List.of(jar))).isNotEqualTo(first);
        assertThat(first).doesNotExist();
        assertThat(other).exists();
    }
}

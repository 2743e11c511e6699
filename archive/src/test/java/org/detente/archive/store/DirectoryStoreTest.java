package org.detente.archive.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DirectoryStoreTest {
    @TempDir Path directory = Path.of("");

    @ParameterizedTest
    @EnumSource
    void a_directory_does_what_every_store_must(StoreConformance rule) {
        try (Store store = new DirectoryStore(directory.resolve("made/when/missing"))) {
            rule.check(store);
        }
    }

    @Test
    void a_second_archiver_is_refused_until_the_first_has_gone() {
        try (Store first = new DirectoryStore(directory);
                Store second = new DirectoryStore(directory)) {
            first.own();
            assertThatThrownBy(second::own)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("another archiver writes to " + directory);
        }
        try (Store third = new DirectoryStore(directory)) {
            third.own();
            assertThat(third.list("")).contains("lock");
        }
    }

    @Test
    void a_temporary_file_left_by_a_crash_is_no_object() throws IOException {
        Files.createDirectories(directory.resolve("partition-000"));
        Files.writeString(directory.resolve("partition-000/head.json.new"), "half");
        try (Store store = new DirectoryStore(directory)) {
            assertThat(store.list("partition-000/")).isEmpty();
            store.write("partition-000/head.json", new byte[] {1});
            assertThat(store.read("partition-000/head.json")).hasValue(new byte[] {1});
        }
    }

    @Test
    void a_directory_that_cannot_be_made_is_named() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "in the way");
        try (Store store = new DirectoryStore(file)) {
            assertThatThrownBy(() -> store.write("a", new byte[1]))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(file.toString());
        }
    }
}

package org.detente.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpaceGuardTest {

    @TempDir Path directory;

    @Test
    void a_broker_is_not_started_on_a_disk_without_room() {
        assertThatThrownBy(guard(SpaceGuard.START_BYTES - 1)::requireRoomToStart)
                .isInstanceOf(StackException.class)
                .hasMessageContaining("31 MiB are left and 32 are needed");
        assertThatCode(guard(SpaceGuard.START_BYTES)::requireRoomToStart)
                .doesNotThrowAnyException();
    }

    @Test
    void a_broker_is_stopped_while_there_is_still_some_room() throws Exception {
        Process process = new ProcessBuilder("sleep", "300").start();
        try {
            List<String> said = new ArrayList<>();
            guard(SpaceGuard.RESERVE_BYTES, SpaceGuard.RESERVE_BYTES, 10L * 1024 * 1024)
                    .watch(process, said::add);
            assertThat(process.isAlive()).isFalse();
            assertThat(said).singleElement().asString().contains("is full (10 MiB left)");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void a_broker_that_ends_by_itself_is_watched_no_longer() throws Exception {
        Process process = new ProcessBuilder("true").start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        SpaceGuard.over(directory).watch(process, said -> assertThat(said).isEmpty());
        assertThat(process.exitValue()).isZero();
    }

    private SpaceGuard guard(long... usableBytes) {
        PrimitiveIterator.OfLong next = LongStream.of(usableBytes).iterator();
        return new SpaceGuard(directory, next::nextLong);
    }
}

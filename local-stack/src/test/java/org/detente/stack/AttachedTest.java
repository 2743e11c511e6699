package org.detente.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AttachedTest {

    /** Says that it runs, then that it is asked to end. */
    static final class Idle {
        private Idle() {}

        public static void main(String[] arguments) throws InterruptedException {
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> System.out.println("ends in order")));
            System.out.println("runs with " + arguments[0]);
            new CountDownLatch(1).await();
        }
    }

    @Test
    void a_process_ends_in_order_when_whoever_started_it_is_gone() throws Exception {
        Process process = start();
        try (BufferedReader said = process.inputReader()) {
            assertThat(said.readLine()).isEqualTo("runs with an-argument");
            // what the kernel does with a pipe whose owner was killed
            process.getOutputStream().close();
            assertThat(said.readLine()).isEqualTo("ends in order");
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Attached.class.getName(),
                        Idle.class.getName(),
                        "an-argument")
                .start();
    }
}

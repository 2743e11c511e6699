package org.detente.intake.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.detente.intake.decision.Intake;
import org.detente.intake.request.LineReader;
import org.detente.intake.surroundings.Surroundings;
import org.detente.intake.surroundings.Wait;
import org.junit.jupiter.api.Test;

/** Nobody takes the answers: then no more is read than the window holds. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class BackPressureTest {
    private static final byte[] LINES = "{}\n".repeat(100).getBytes(StandardCharsets.UTF_8);

    @Inject Intake intake;

    @Test
    void no_more_lines_are_examined_than_the_window_holds() throws InterruptedException {
        assertThat(examinedBeforeItWaits(new Window(7, 1_000_000))).isEqualTo(7);
    }

    @Test
    void no_more_bytes_are_held_than_the_window_holds() throws InterruptedException {
        int one = row().heldBytes();

        assertThat(examinedBeforeItWaits(new Window(100, 3 * one + 1))).isEqualTo(3);
    }

    @Test
    void a_line_larger_than_the_window_goes_through_alone() throws InterruptedException {
        assertThat(examinedBeforeItWaits(new Window(100, 1))).isEqualTo(1);
    }

    @Test
    void what_is_answered_makes_room() throws InterruptedException {
        Window window = new Window(7, 1_000_000);
        BlockingQueue<Row> examined = new LinkedBlockingQueue<>();
        Thread reading = read(window, examined);
        Wait.until("it waits", () -> reading.getState() == Thread.State.WAITING);

        window.leave(row().heldBytes());
        Wait.until("it went on by one line", () -> examined.size() == 8);

        reading.interrupt();
        reading.join();
        assertThat(examined.size()).isEqualTo(9);
    }

    private int examinedBeforeItWaits(Window window) throws InterruptedException {
        BlockingQueue<Row> examined = new LinkedBlockingQueue<>();
        Thread reading = read(window, examined);
        Wait.until("it waits", () -> reading.getState() == Thread.State.WAITING);
        int lines = examined.size();
        reading.interrupt();
        reading.join();
        return lines;
    }

    private Thread read(Window window, BlockingQueue<Row> examined) {
        LineReader lines = new LineReader(new ByteArrayInputStream(LINES), 1000);
        return Thread.ofVirtual().start(new ReadingStage(lines, intake, window, examined));
    }

    private Row.Examined row() {
        return new Row.Examined(1, intake.examine("{}".getBytes(StandardCharsets.UTF_8)));
    }
}

package org.detente.intake.batch;

import java.util.concurrent.Semaphore;

/** Bounds what of one batch is between reading and answering, in lines and in bytes. */
final class Window {
    private final Semaphore lines;
    private final Semaphore bytes;
    private final int bytesMax;

    Window(int linesMax, int bytesMax) {
        this.lines = new Semaphore(linesMax);
        this.bytes = new Semaphore(bytesMax);
        this.bytesMax = bytesMax;
    }

    /** Waits until the line fits; one that is larger than the whole window goes through alone. */
    void enter(int heldBytes) throws InterruptedException {
        lines.acquire();
        bytes.acquire(permits(heldBytes));
    }

    void leave(int heldBytes) {
        bytes.release(permits(heldBytes));
        lines.release();
    }

    private int permits(int heldBytes) {
        return Math.min(heldBytes, bytesMax);
    }
}

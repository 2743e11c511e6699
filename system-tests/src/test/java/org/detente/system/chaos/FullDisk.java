package org.detente.system.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The disk of a part is full for a while. */
record FullDisk(Disk disk, String part, Duration length) implements Fault {
    @Override
    public String label() {
        return "full disk " + part;
    }

    @Override
    public void strike() throws IOException, InterruptedException {
        try {
            disk.fill();
            TimeUnit.MILLISECONDS.sleep(length.toMillis());
        } finally {
            disk.free();
        }
    }
}

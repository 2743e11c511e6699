package org.detente.stack;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Arrays;

/**
 * Runs another main class and ends with the supervisor. The supervisor holds the other end of
 * standard input and never writes to it; the kernel closes it when the supervisor ends, kill −9
 * included, so no process of the stack outlives its supervisor and no process number has to be
 * watched.
 *
 * <p>Uses the JDK only: it stands in front of the services too, which have their own libraries.
 */
public final class Attached {

    private static final Duration GRACE = Duration.ofSeconds(15);

    private Attached() {}

    /** The class to run, then its arguments. */
    public static void main(String[] arguments) throws Throwable {
        Thread.ofPlatform().daemon().name("supervisor-watch").start(Attached::endWithSupervisor);
        try {
            Class.forName(arguments[0])
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static void endWithSupervisor() {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever said; only the end counts
            }
        } catch (IOException e) {
            // a broken pipe means the same as its end
        }
        Thread.ofPlatform().daemon().name("supervisor-watch-halt").start(Attached::haltAfterGrace);
        System.exit(0);
    }

    private static void haltAfterGrace() {
        try {
            Thread.sleep(GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}

package org.detente.stack;

import java.io.IOException;

/**
 * Stops a server when this JVM ends in whatever way. A shell waits on a pipe whose other end only
 * this JVM holds: the kernel closes it on exit and on kill −9 alike, and the shell then sends
 * SIGINT, which PostgreSQL takes as "disconnect clients and stop".
 */
final class ParentGuard implements AutoCloseable {

    private final Process shell;

    private ParentGuard(Process shell) {
        this.shell = shell;
    }

    static ParentGuard over(long pid) throws IOException {
        // Signals of the terminal are ignored: Ctrl-C there must not end the guard before its ward.
        String script = "trap '' INT TERM HUP; read -r _; kill -INT \"$1\" 2>/dev/null";
        return new ParentGuard(
                new ProcessBuilder("sh", "-c", script, "detente-guard", String.valueOf(pid))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
    }

    /** Ends the guard without touching the server. */
    @Override
    public void close() {
        shell.destroyForcibly();
    }
}

package org.detente.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code ./detente status}: processes, ports, health and resident memory of a home's stack. */
final class Status {

    private static final int NOT_RUNNING = 1;
    private static final String ROW = "%-20s %8s %7s %11s  %-9s %9s%n";

    private final PrintStream out;
    private long residentKib;

    private Status(PrintStream out) {
        this.out = out;
    }

    static int run(CommandLine.Status asked, PrintStream out) throws IOException {
        Home home = new Home(asked.home());
        Optional<StackState> state =
                Down.supervisor(home).isPresent()
                        ? StackState.read(home.state())
                        : Optional.empty();
        if (state.isEmpty()) {
            out.println("Nothing runs on %s.".formatted(home.directory()));
            return NOT_RUNNING;
        }
        new Status(out).print(home, state.get());
        return 0;
    }

    private void print(Home home, StackState state) throws IOException {
        out.println("Détente on %s, %s".formatted(home.directory(), state.url()));
        out.printf(ROW, "process", "pid", "port", "management", "health", "resident");
        row("supervisor", state.supervisor(), "", "", state.ready() ? "ready" : "starting");
        for (Part part : Part.values()) {
            StackState.ProcessState process = state.processes().get(part.label());
            if (process != null) {
                Integer management = process.managementPort();
                row(
                        part.label(),
                        process.pid(),
                        String.valueOf(process.port()),
                        management == null ? "" : management.toString(),
                        health(part, process));
            }
        }
        out.printf(ROW, "together", "", "", "", "", mib(residentKib));
    }

    private void row(String name, long pid, String port, String management, String health)
            throws IOException {
        long kib = residentKib(withWorkers(name, pid));
        residentKib += kib;
        out.printf(ROW, name, pid, port, management, health, mib(kib));
    }

    private static String health(Part part, StackState.ProcessState process) {
        if (process.alive().isEmpty()) {
            return "gone";
        }
        Integer management = process.managementPort();
        Probe probe =
                switch (part) {
                    case BROKER -> Probe.broker(process.port());
                    case DATABASE -> () -> !FreePorts.isFree(process.port());
                    case EVENT_SERVICE, PROJECTION_SERVICE, API_GATEWAY, ARCHIVE ->
                            management == null ? () -> false : Probe.http(management);
                };
        return probe.passes() ? "ready" : "not ready";
    }

    /** What ps calls resident, in KiB. */
    private static long residentKib(Stream<ProcessHandle> processes) throws IOException {
        List<String> pids = processes.map(process -> String.valueOf(process.pid())).toList();
        if (pids.isEmpty()) {
            return 0;
        }
        Process ps =
                new ProcessBuilder("ps", "-o", "rss=", "-p", String.join(",", pids))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var lines = ps.inputReader().lines()) {
            return lines.map(String::strip)
                    .filter(line -> line.matches("\\d+"))
                    .mapToLong(Long::parseLong)
                    .sum();
        }
    }

    /** PostgreSQL has a process per connection; the others are one each. */
    private static Stream<ProcessHandle> withWorkers(String name, long pid) {
        Stream<ProcessHandle> itself = ProcessHandle.of(pid).stream();
        return name.equals(Part.DATABASE.label())
                ? itself.flatMap(each -> Stream.concat(Stream.of(each), each.children()))
                : itself;
    }

    private static String mib(long kib) {
        return kib / 1024 + " MiB";
    }
}

package org.detente.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * A JVM of the stack, with settings for several of them on one small machine.
 *
 * @param classPath jars, one of which holds {@link Attached}
 * @param program main class and arguments
 * @param sizing how much memory it may take, and how little it takes at first
 * @param sharedClasses where the JVM keeps parsed classes between starts
 */
record JavaProcess(
        String name,
        List<Path> classPath,
        List<String> program,
        Map<String, String> environment,
        Sizing sizing,
        SharedClasses sharedClasses,
        Path log) {

    // Ten times the default thresholds: what runs a few thousand times during a start is not worth
    // the second compiler, which else takes a third of all processor time until ready. Code that
    // stays hot is optimized all the same, a second later.
    private static final List<String> LATE_OPTIMIZING =
            List.of(
                    "-XX:Tier4InvocationThreshold=50000",
                    "-XX:Tier4MinInvocationThreshold=6000",
                    "-XX:Tier4CompileThreshold=150000",
                    "-XX:Tier4BackEdgeThreshold=400000");

    /** What only follows the log is not worth the second compiler's own memory. */
    private static final List<String> NOT_OPTIMIZING =
            List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-XX:MinHeapFreeRatio=10",
                    "-XX:MaxHeapFreeRatio=30");

    private static final Duration STOP_MAX = Duration.ofSeconds(25);

    /** Limits of the heap in MiB, and whether hot code is optimized. */
    record Sizing(int heapMinMib, int heapMaxMib, List<String> compiling) {

        /** Serves requests. */
        static Sizing ofService(int heapMaxMib) {
            return new Sizing(32, heapMaxMib, LATE_OPTIMIZING);
        }

        /** Does a little work beside the services. */
        static Sizing small(int heapMaxMib) {
            return new Sizing(10, heapMaxMib, NOT_OPTIMIZING);
        }
    }

    Process start(Path workingDirectory) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(Detached.command(command()))
                        .directory(workingDirectory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        // glibc otherwise keeps an arena per thread: tens of megabytes for nothing
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        // options meant for another program would apply to every JVM here
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        return builder.start();
    }

    /** SIGTERM, so that the program ends in order; SIGKILL when it does not. */
    static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(STOP_MAX.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private List<String> command() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(sizing.compiling());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-Xms" + sizing.heapMinMib() + "m",
                        "-Xmx" + sizing.heapMaxMib() + "m",
                        "-Xss512k",
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:ErrorFile=" + log.resolveSibling(name + "-crash.log"),
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + sharedClasses.archive(name, classPath),
                        // an archive that cannot be used costs time only and is nothing to report
                        "-Xlog:disable",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dfile.encoding=UTF-8",
                        "-Duser.timezone=UTC"));
        for (Path jar : classPath) {
            command.addAll(opens(jar));
        }
        command.add("-cp");
        command.add(
                classPath.stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator)));
        command.add(Attached.class.getName());
        command.addAll(program);
        return command;
    }

    /**
     * What a jar asks for in its manifest; the JVM reads that only when it is started with -jar.
     */
    private static List<String> opens(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String packages =
                    manifest == null ? null : manifest.getMainAttributes().getValue("Add-Opens");
            return packages == null
                    ? List.of()
                    : Arrays.stream(packages.split(" "))
                            .map(each -> "--add-opens=" + each + "=ALL-UNNAMED")
                            .toList();
        }
    }
}

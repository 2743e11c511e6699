package org.detente.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stack started with the README's command in a home of its own. */
public final class Stack implements AutoCloseable {
    public static final Path ROOT =
            Path.of(System.getProperty("detente.root", "..")).toAbsolutePath().normalize();
    private static final Pattern READY = Pattern.compile("(?i).*ready in ([0-9.]+) s.*");
    private static final int START_MINUTES = 4;
    private static final int STOP_SECONDS = 60;

    private final Process process;
    private final Path home;
    private final String readyLine;

    private Stack(Process process, Path home, String readyLine) {
        this.process = process;
        this.home = home;
        this.readyLine = readyLine;
    }

    /** Starts the stack on free ports and waits until it says that it is ready. */
    public static Stack up(Path home, String... options) {
        try {
            ProcessBuilder command =
                    new ProcessBuilder(
                            ROOT.resolve("detente").toString(),
                            "up",
                            "--port",
                            "0",
                            "--home",
                            home.toString());
            command.command().addAll(List.of(options));
            Process process = command.redirectErrorStream(true).start();
            CompletableFuture<String> ready = new CompletableFuture<>();
            Thread.ofPlatform().daemon().name("stack-output").start(() -> echo(process, ready));
            return new Stack(process, home, ready.get(START_MINUTES, TimeUnit.MINUTES));
        } catch (IOException
                | InterruptedException
                | ExecutionException
                | TimeoutException failed) {
            throw new IllegalStateException("the stack did not become ready", failed);
        }
    }

    private static void echo(Process process, CompletableFuture<String> ready) {
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                System.out.println("  | " + line);
                if (READY.matcher(line).matches()) {
                    ready.complete(line);
                }
            }
            ready.completeExceptionally(new IllegalStateException("./detente up ended early"));
        } catch (IOException closed) {
            ready.completeExceptionally(closed);
        }
    }

    /** Seconds that the stack says it took to get ready. */
    public double readySeconds() {
        Matcher matcher = READY.matcher(readyLine);
        if (!matcher.matches()) {
            throw new IllegalStateException(readyLine);
        }
        return Double.parseDouble(matcher.group(1));
    }

    public Path home() {
        return home;
    }

    public String url() {
        return "http://127.0.0.1:" + port("api-gateway");
    }

    public int port(String part) {
        return part(part).get("port").intValue();
    }

    public long pid(String part) {
        return part(part).get("pid").longValue();
    }

    /** What the state file says of a process, as it is now. */
    public JsonNode part(String name) {
        try {
            JsonNode state =
                    new ObjectMapper().readTree(Files.readString(home.resolve("state.json")));
            return state.get("processes").get(name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Kills a process the hard way and returns when it is gone. */
    public void kill(String part) {
        ProcessHandle.of(pid(part))
                .ifPresent(handle -> {
                    handle.destroyForcibly();
                    handle.onExit().join();
                });
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "the stack did not stop within " + STOP_SECONDS + " s");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

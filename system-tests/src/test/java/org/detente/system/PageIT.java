package org.detente.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page in a real browser. What is tried there, and how, is written in the language of the page:
 * dashboard/e2e.
 */
@OnSharedStack
class PageIT {
    private static final int PATIENCE_MINUTES = 8;

    /** The shell is Chromium without windows, and takes half of the processor's time. */
    private static final List<String> BROWSERS =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");

    @Test
    void the_page_does_in_a_browser_what_its_tests_say() throws IOException, InterruptedException {
        Path dashboard = Stack.ROOT.resolve("dashboard");
        Path output = Files.createTempFile("page", ".txt");
        ProcessBuilder command = new ProcessBuilder("npm", "run", "--silent", "e2e");
        command.environment().put("PAGE", RestAssured.baseURI);
        command.environment().put("CHROMIUM", browser().toString());
        Process process =
                command.directory(dashboard.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(ended).as("ended within %d minutes; %s", PATIENCE_MINUTES, said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).contains("keystrokes");
        Files.delete(output);
    }

    private static Path browser() {
        List<Path> directories = Stream.of(System.getenv("PATH").split(":")).map(Path::of).toList();
        return BROWSERS.stream()
                .flatMap(name -> directories.stream().map(directory -> directory.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "The page is tried in a browser and found no Chromium: install it (Debian: apt-get install chromium-headless-shell)."));
    }
}

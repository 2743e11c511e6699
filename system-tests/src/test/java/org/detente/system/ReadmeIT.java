package org.detente.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README's tour shows what the running system says. */
@OnSharedStack
class ReadmeIT {
    private static final String PROMPT = "$ ";
    private static final String LOCAL = "api=http://127.0.0.1:8080/api/v1";

    @Test
    void the_tour_is_what_the_running_system_answers() throws IOException, InterruptedException {
        String readme = Files.readString(Path.of("../README.md"));
        String tour = readme.substring(readme.indexOf("## A tour"));
        String block = tour.substring(tour.indexOf("```\n") + 4);
        List<String> lines = block.substring(0, block.indexOf("\n```")).lines().toList();
        List<String> commands =
                lines.stream()
                        .filter(line -> line.startsWith(PROMPT))
                        .map(line -> line.substring(PROMPT.length()))
                        .toList();
        assertThat(commands.getFirst()).isEqualTo(LOCAL);

        List<String> shown = new ArrayList<>();
        for (String command : commands) {
            shown.add(PROMPT + command);
            shown.addAll(run(command));
        }

        assertThat(shown).isEqualTo(lines);
    }

    private static List<String> run(String command) throws IOException, InterruptedException {
        String api = "api=" + RestAssured.baseURI + "/api/v1";
        Process shell =
                new ProcessBuilder("bash", "-c", api + "; " + command.replace(LOCAL, ":"))
                        .redirectErrorStream(true)
                        .start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as("%s: %s", command, output).isZero();
        return output.lines().toList();
    }
}

package org.detente.deploy.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The real renderer: {@code kubectl kustomize}, or {@code kustomize build} where that is installed.
 */
final class Kustomize {
    /** Older ones know neither directories among resources nor the labels field. */
    private static final int MAJOR_VERSION_MIN = 5;

    private static final Pattern VERSION = Pattern.compile("(?:Kustomize Version: )?v(\\d+)\\..*");

    private static final String REMEDY =
            """
            Rendering the manifests needs kubectl 1.27 or newer, or kustomize 5 or newer, on the PATH.
              any system with Go:  go install sigs.k8s.io/kustomize/kustomize/v5@v5.5.0
              others:              https://kubernetes.io/docs/tasks/tools/
            (Debian 12's kubernetes-client is 1.20 and too old.)\
            """;

    private final List<String> render;

    private Kustomize(List<String> render) {
        this.render = render;
    }

    static Kustomize installed() {
        return on(System.getenv("PATH"));
    }

    /**
     * The renderer on this search path.
     *
     * @throws IllegalStateException with the line that installs one, when there is none
     */
    static Kustomize on(String searchPath) {
        Optional<Path> kustomize = find("kustomize", searchPath);
        Optional<Path> kubectl = find("kubectl", searchPath);
        if (kustomize.isPresent() && isNewEnough(List.of(kustomize.get().toString(), "version"))) {
            return new Kustomize(List.of(kustomize.get().toString(), "build"));
        }
        if (kubectl.isPresent()
                && isNewEnough(List.of(kubectl.get().toString(), "version", "--client"))) {
            return new Kustomize(List.of(kubectl.get().toString(), "kustomize"));
        }
        throw new IllegalStateException(REMEDY);
    }

    String render(Path directory) {
        var command = new ArrayList<>(render);
        command.add(directory.toString());
        return run(command);
    }

    private static Optional<Path> find(String program, String searchPath) {
        return Arrays.stream(searchPath.split(":"))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean isNewEnough(List<String> versionCommand) {
        return run(versionCommand)
                .lines()
                .map(VERSION::matcher)
                .filter(Matcher::matches)
                .anyMatch(version -> Integer.parseInt(version.group(1)) >= MAJOR_VERSION_MIN);
    }

    private static String run(List<String> command) {
        try {
            Path errors = Files.createTempFile("kustomize", ".err");
            var process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
            byte[] output = process.getInputStream().readAllBytes();
            int status = process.waitFor();
            String complaint = Files.readString(errors);
            Files.delete(errors);
            if (status != 0 || complaint.contains("Warning")) {
                throw new IllegalStateException(String.join(" ", command) + ": " + complaint);
            }
            return new String(output, StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in " + command, cause);
        }
    }
}

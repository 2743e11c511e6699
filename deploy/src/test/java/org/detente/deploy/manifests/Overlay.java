package org.detente.deploy.manifests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One way to run Détente: a directory that kustomize renders. */
record Overlay(Path directory) {

    String render() {
        return Kustomize.installed().render(directory);
    }

    /** The Secrets that its example tells an operator to make. */
    Manifests exampleSecrets() throws IOException {
        Path example = directory.resolve("secret.example.yaml");
        return Manifests.parse(Files.exists(example) ? Files.readString(example) : "");
    }

    @Override
    public String toString() {
        return directory.getFileName().toString();
    }
}

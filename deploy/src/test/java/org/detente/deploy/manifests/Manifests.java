package org.detente.deploy.manifests;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** All documents of one rendered overlay. */
record Manifests(List<Manifest> documents) {

    /**
     * Reads a stream of YAML documents.
     *
     * @throws org.yaml.snakeyaml.error.YAMLException when it is not YAML or repeats a key
     */
    static Manifests parse(String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var documents = new ArrayList<Manifest>();
        for (Object document : new Yaml(new SafeConstructor(options)).loadAll(yaml)) {
            documents.add(new Manifest(new Node(document)));
        }
        return new Manifests(documents);
    }

    List<Manifest> of(String kind) {
        return documents.stream().filter(document -> document.kind().equals(kind)).toList();
    }

    Optional<Manifest> find(String kind, String name) {
        return of(kind).stream().filter(document -> document.name().equals(name)).findFirst();
    }

    /** The workloads whose pods carry all of these labels. */
    List<Manifest> workloadsWith(Map<String, String> labels) {
        return Stream.concat(of("Deployment").stream(), of("StatefulSet").stream())
                .filter(workload -> workload.podLabels().entrySet().containsAll(labels.entrySet()))
                .toList();
    }
}

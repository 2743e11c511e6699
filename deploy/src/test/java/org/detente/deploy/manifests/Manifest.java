package org.detente.deploy.manifests;

import java.util.List;
import java.util.Map;

/** One document. */
record Manifest(Node root) {

    String apiVersion() {
        return root.at("apiVersion").textOrEmpty();
    }

    String kind() {
        return root.at("kind").textOrEmpty();
    }

    String name() {
        return root.at("metadata.name").textOrEmpty();
    }

    String namespace() {
        return root.at("metadata.namespace").textOrEmpty();
    }

    /** Kind and name, as in {@code Deployment/event-service}. */
    String where() {
        return kind() + "/" + name();
    }

    Node at(String path) {
        return root.at(path);
    }

    Node podSpec() {
        return root.at("spec.template.spec");
    }

    Map<String, String> podLabels() {
        return root.at("spec.template.metadata.labels").texts();
    }

    List<Node> containers() {
        return podSpec().at("containers").items();
    }
}

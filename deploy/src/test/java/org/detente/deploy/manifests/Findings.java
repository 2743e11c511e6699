package org.detente.deploy.manifests;

import java.util.ArrayList;
import java.util.List;

/** What the checks have found so far. */
final class Findings {
    private final List<Finding> found = new ArrayList<>();

    void add(Rule rule, Manifest manifest, String message, Object... arguments) {
        found.add(new Finding(rule, manifest.where(), message.formatted(arguments)));
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}

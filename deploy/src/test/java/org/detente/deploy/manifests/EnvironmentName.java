package org.detente.deploy.manifests;

import java.util.Locale;

/** The name under which MicroProfile Config looks a key up in the environment. */
final class EnvironmentName {
    private EnvironmentName() {}

    static String of(String key) {
        return key.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}

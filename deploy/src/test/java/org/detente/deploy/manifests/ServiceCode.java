package org.detente.deploy.manifests;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a service's code says about its configuration.
 *
 * @param properties its application.properties as production sees it
 * @param mapped keys of its own {@code @ConfigMapping} interfaces, with their default or nothing
 * @param required those of the mapped keys that have neither a default nor may be left out
 * @param quarkusVariables environment names of the Quarkus settings that its extensions still read
 *     while running; settings fixed by the build are not among them
 */
record ServiceCode(
        Map<String, String> properties,
        Map<String, Optional<String>> mapped,
        Set<String> required,
        Set<String> quarkusVariables) {

    /** Needed where the service has a data source at all; Quarkus has no default for them. */
    private static final List<String> DATABASE =
            List.of(
                    "quarkus.datasource.jdbc.url",
                    "quarkus.datasource.username",
                    "quarkus.datasource.password");

    Optional<String> property(String key) {
        return Optional.ofNullable(properties.get(key));
    }

    /** The value without any environment: application.properties wins over a mapping's default. */
    Optional<String> valueOf(String key) {
        return property(key).or(() -> mapped.getOrDefault(key, Optional.empty()));
    }

    /** Whether setting this environment variable changes anything. */
    boolean reads(String environmentName) {
        if (environmentName.startsWith("QUARKUS_")) {
            return quarkusVariables.contains(environmentName);
        }
        return Stream.concat(mapped.keySet().stream(), properties.keySet().stream())
                .map(EnvironmentName::of)
                .anyMatch(environmentName::equals);
    }

    /** Keys with no value of their own, or with one that means this machine, which a pod is not. */
    Set<String> neededFromOutside() {
        var values = new TreeMap<String, String>();
        mapped.forEach((key, value) -> value.ifPresent(text -> values.put(key, text)));
        values.putAll(properties);
        Stream<String> local =
                values.entrySet().stream()
                        .filter(entry -> isLocal(entry.getValue()))
                        .map(Map.Entry::getKey);
        Stream<String> missing =
                Stream.concat(required.stream(), DATABASE.stream().filter(this::isQuarkusKey))
                        .filter(key -> !properties.containsKey(key));
        return Stream.concat(local, missing).collect(Collectors.toSet());
    }

    private boolean isQuarkusKey(String key) {
        return quarkusVariables.contains(EnvironmentName.of(key));
    }

    private static boolean isLocal(String value) {
        return value.contains("localhost") || value.contains("127.0.0.1");
    }
}

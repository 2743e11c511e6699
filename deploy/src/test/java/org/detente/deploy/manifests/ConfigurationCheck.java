package org.detente.deploy.manifests;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The environment that a pod gets against the keys that its code reads. */
final class ConfigurationCheck implements Check {
    /** Read by the Java runtime itself. */
    private static final Set<String> RUNTIME_VARIABLES = Set.of("JAVA_TOOL_OPTIONS");

    /** What production may not choose differently from the code, because the log outlives both. */
    private static final Set<String> LOG_KEYS =
            Set.of("detente.log.topic", "detente.log.partitions");

    private static final Set<String> BIND_KEYS =
            Set.of("quarkus.http.host", "quarkus.management.host");

    @Override
    public void check(Cluster cluster, Findings findings) {
        for (Manifest deployment : cluster.deployments()) {
            ServiceCode code = cluster.codeOf(deployment).orElse(null);
            if (code == null) {
                continue; // PortCheck has said so.
            }
            for (Node container : deployment.containers()) {
                Map<String, String> environment = cluster.environment(container);
                known(deployment, environment, code, findings);
                log(deployment, environment, code, findings);
                reachable(deployment, environment, code, findings);
                environment.forEach(
                        (name, value) -> inCluster(cluster, deployment, name, value, findings));
            }
        }
    }

    private static void known(
            Manifest deployment,
            Map<String, String> environment,
            ServiceCode code,
            Findings findings) {
        for (String name : environment.keySet()) {
            if (!RUNTIME_VARIABLES.contains(name) && !code.reads(name)) {
                String message = "%s is no key that the service reads while running";
                findings.add(Rule.CONFIGURATION, deployment, message, name);
            }
        }
        for (String key : code.neededFromOutside()) {
            if (!environment.containsKey(EnvironmentName.of(key))) {
                findings.add(Rule.CONFIGURATION, deployment, "nothing sets %s", key);
            }
        }
    }

    private static void log(
            Manifest deployment,
            Map<String, String> environment,
            ServiceCode code,
            Findings findings) {
        for (String key : LOG_KEYS) {
            String actual = environment.get(EnvironmentName.of(key));
            Optional<String> expected = code.valueOf(key);
            if (actual != null && !expected.equals(Optional.of(actual))) {
                String message = "%s is %s, in the code it is %s";
                findings.add(Rule.LOG, deployment, message, key, actual, expected.orElse("absent"));
            }
        }
        String create = "detente.log.create-topic";
        if (code.valueOf(create).isPresent()
                && !"false".equals(environment.get(EnvironmentName.of(create)))) {
            findings.add(Rule.LOG, deployment, "%s is not false", create);
        }
    }

    private static void reachable(
            Manifest deployment,
            Map<String, String> environment,
            ServiceCode code,
            Findings findings) {
        for (String key : BIND_KEYS) {
            String inPod = environment.get(EnvironmentName.of(key));
            String host = inPod == null ? code.property(key).orElse("0.0.0.0") : inPod;
            if (!host.equals("0.0.0.0")) {
                String message = "%s is %s: nothing outside the pod reaches it";
                findings.add(Rule.CONFIGURATION, deployment, message, key, host);
            }
        }
    }

    /** A URL whose host has no dot is a Service of this namespace, with that port. */
    private static void inCluster(
            Cluster cluster, Manifest deployment, String name, String value, Findings findings) {
        if (!value.startsWith("http://") && !value.startsWith("https://")) {
            return;
        }
        URI url = URI.create(value);
        if (url.getHost() != null && url.getHost().contains(".")) {
            return;
        }
        boolean served =
                cluster.manifests().find("Service", String.valueOf(url.getHost())).stream()
                        .flatMap(service -> service.at("spec.ports").items().stream())
                        .anyMatch(port -> port.at("port").number().orElse(0) == url.getPort());
        if (!served) {
            findings.add(Rule.REFERENCE, deployment, "%s=%s is no Service here", name, value);
        }
    }
}

package org.detente.deploy.manifests;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ports, from the Service through the container to the line in application.properties. */
final class PortCheck implements Check {
    private static final Map<String, String> KEYS =
            Map.of("http", "quarkus.http.port", "management", "quarkus.management.port");
    private static final Map<String, String> PROBES =
            Map.of(
                    "startupProbe", "/q/health/started",
                    "livenessProbe", "/q/health/live",
                    "readinessProbe", "/q/health/ready");

    @Override
    public void check(Cluster cluster, Findings findings) {
        for (Manifest deployment : cluster.deployments()) {
            cluster.codeOf(deployment)
                    .ifPresentOrElse(
                            code -> containerPorts(deployment, code, findings),
                            () -> findings.add(Rule.PORT, deployment, "is no service of Détente"));
            deployment.containers().forEach(one -> probes(deployment, one, findings));
        }
        for (Manifest service : cluster.manifests().of("Service")) {
            targetPorts(cluster.manifests(), service, findings);
        }
    }

    private static void containerPorts(Manifest deployment, ServiceCode code, Findings findings) {
        KEYS.forEach((name, key) -> {
            String expected = expected(name, key, code);
            String actual = containerPort(deployment, name).orElse("absent");
            if (!expected.equals(actual)) {
                findings.add(
                        Rule.PORT,
                        deployment,
                        "port '%s' is %s, but %s is %s",
                        name,
                        actual,
                        key,
                        expected);
            }
        });
    }

    /** A service that says that it serves no requests has no port for them. */
    private static String expected(String name, String key, ServiceCode code) {
        boolean servesNone =
                code.property("quarkus.http.host-enabled").orElse("true").equals("false");
        return name.equals("http") && servesNone ? "absent" : code.property(key).orElse("not set");
    }

    private static Optional<String> containerPort(Manifest deployment, String name) {
        return deployment.containers().stream()
                .flatMap(container -> container.at("ports").items().stream())
                .filter(port -> port.at("name").textOrEmpty().equals(name))
                .findFirst()
                .flatMap(port -> port.at("containerPort").text());
    }

    private static void targetPorts(Manifests manifests, Manifest service, Findings findings) {
        List<Manifest> pods = manifests.workloadsWith(service.at("spec.selector").texts());
        for (Node port : service.at("spec.ports").items()) {
            String target = port.at("targetPort").textOrEmpty();
            if (pods.stream().noneMatch(pod -> containerPort(pod, target).isPresent())) {
                findings.add(Rule.PORT, service, "no container port is named '%s'", target);
            }
        }
    }

    private static void probes(Manifest deployment, Node container, Findings findings) {
        PROBES.forEach((probe, path) -> {
            Node get = container.at(probe + ".httpGet");
            boolean asks = get.at("path").textOrEmpty().equals(path);
            boolean there = get.at("port").textOrEmpty().equals("management");
            if (!asks || !there) {
                String message = "%s does not ask %s on the management port";
                findings.add(Rule.PROBE, deployment, message, probe, path);
            }
        });
    }
}

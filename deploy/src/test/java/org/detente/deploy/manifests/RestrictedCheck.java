package org.detente.deploy.manifests;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The Pod Security Standard <em>restricted</em>, as written in Kubernetes' own page of that name,
 * and what we ask beyond it: no token, no Service variables, nothing writable but /tmp.
 */
final class RestrictedCheck implements Check {
    private static final String ENFORCE = "pod-security.kubernetes.io/enforce";
    private static final Set<String> VOLUMES =
            Set.of(
                    "configMap",
                    "csi",
                    "downwardAPI",
                    "emptyDir",
                    "ephemeral",
                    "persistentVolumeClaim",
                    "projected",
                    "secret");

    private static final List<Demand<Node>> OF_PODS =
            List.of(
                    new Demand<>(
                            "shares the host's network", pod -> !pod.at("hostNetwork").isTrue()),
                    new Demand<>("sees the host's processes", pod -> !pod.at("hostPID").isTrue()),
                    new Demand<>("shares the host's memory", pod -> !pod.at("hostIPC").isTrue()),
                    new Demand<>(
                            "sets sysctls", pod -> !pod.at("securityContext.sysctls").isPresent()),
                    new Demand<>(
                            "has a volume that is not allowed", RestrictedCheck::harmlessVolumes),
                    new Demand<>(
                            "mounts a token",
                            pod -> pod.at("automountServiceAccountToken").isFalse()),
                    new Demand<>(
                            "lets Service variables into the configuration",
                            pod -> pod.at("enableServiceLinks").isFalse()));

    private static final List<Demand<Inside>> OF_CONTAINERS =
            List.of(
                    new Demand<>("is privileged", one -> !one.own("privileged").isTrue()),
                    new Demand<>(
                            "may escalate privileges",
                            one -> one.own("allowPrivilegeEscalation").isFalse()),
                    new Demand<>("may run as root", one -> one.either("runAsNonRoot").isTrue()),
                    new Demand<>(
                            "names no user but root",
                            one -> one.either("runAsUser").number().orElse(0) != 0),
                    new Demand<>("has no seccomp profile", Inside::hasSeccomp),
                    new Demand<>("keeps capabilities", Inside::hasNoCapability),
                    new Demand<>("unmasks /proc", one -> !one.own("procMount").isPresent()),
                    new Demand<>("takes a port of the host", Inside::hasNoHostPort),
                    new Demand<>(
                            "can write to its image",
                            one -> one.own("readOnlyRootFilesystem").isTrue()),
                    new Demand<>("has no emptyDir at /tmp", Inside::hasTmp));

    @Override
    public void check(Cluster cluster, Findings findings) {
        var namespaces = cluster.manifests().of("Namespace");
        if (namespaces.isEmpty()) {
            var none = new Manifest(new Node(Map.of("kind", "Namespace")));
            findings.add(Rule.RESTRICTED, none, "is missing");
        }
        for (Manifest namespace : namespaces) {
            Node enforced = namespace.at("metadata.labels").child(ENFORCE);
            if (!enforced.textOrEmpty().equals("restricted")) {
                findings.add(Rule.RESTRICTED, namespace, "does not enforce restricted");
            }
        }
        for (Manifest account : cluster.manifests().of("ServiceAccount")) {
            if (!account.at("automountServiceAccountToken").isFalse()) {
                findings.add(Rule.RESTRICTED, account, "mounts its token");
            }
        }
        for (Manifest deployment : cluster.deployments()) {
            Node pod = deployment.podSpec();
            OF_PODS.forEach(demand -> demand.of(pod, deployment, findings));
            for (String list : List.of("initContainers", "containers")) {
                for (Node container : pod.at(list).items()) {
                    var inside = new Inside(pod, container);
                    OF_CONTAINERS.forEach(demand -> demand.of(inside, deployment, findings));
                }
            }
        }
    }

    private static boolean harmlessVolumes(Node pod) {
        return pod.at("volumes").items().stream()
                .allMatch(volume -> VOLUMES.stream().anyMatch(kind -> volume.at(kind).isPresent()));
    }

    /** What must hold, and what to say where it does not. */
    private record Demand<T>(String otherwise, Predicate<T> holds) {
        void of(T subject, Manifest manifest, Findings findings) {
            if (!holds.test(subject)) {
                findings.add(Rule.RESTRICTED, manifest, "%s", otherwise);
            }
        }
    }

    /** A container with the pod whose settings it inherits. */
    private record Inside(Node pod, Node container) {
        Node own(String field) {
            return container.at("securityContext." + field);
        }

        Node either(String field) {
            return own(field).isPresent() ? own(field) : pod.at("securityContext." + field);
        }

        boolean hasSeccomp() {
            String type = either("seccompProfile").at("type").textOrEmpty();
            return Set.of("RuntimeDefault", "Localhost").contains(type);
        }

        boolean hasNoCapability() {
            boolean drops =
                    own("capabilities.drop").items().stream()
                            .anyMatch(dropped -> dropped.textOrEmpty().equals("ALL"));
            return drops && own("capabilities.add").items().isEmpty();
        }

        boolean hasNoHostPort() {
            return container.at("ports").items().stream()
                    .noneMatch(port -> port.at("hostPort").isPresent());
        }

        boolean hasTmp() {
            return container.at("volumeMounts").items().stream()
                    .filter(mount -> mount.at("mountPath").textOrEmpty().equals("/tmp"))
                    .anyMatch(mount -> isEmptyDir(mount.at("name").textOrEmpty()));
        }

        private boolean isEmptyDir(String name) {
            return pod.at("volumes").items().stream()
                    .filter(volume -> volume.at("name").textOrEmpty().equals(name))
                    .anyMatch(volume -> volume.at("emptyDir").isPresent());
        }
    }
}

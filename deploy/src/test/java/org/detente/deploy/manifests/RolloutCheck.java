package org.detente.deploy.manifests;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Replacing pods loses neither capacity nor requests, and a drain is neither blocked nor total. */
final class RolloutCheck implements Check {
    private static final Set<String> SPREAD =
            Set.of("topology.kubernetes.io/zone", "kubernetes.io/hostname");

    @Override
    public void check(Cluster cluster, Findings findings) {
        for (Manifest deployment : cluster.deployments()) {
            shutdown(cluster, deployment, findings);
            if (deployment.kind().equals("StatefulSet")) {
                single(deployment, findings);
            } else {
                strategy(deployment, findings);
                spread(deployment, findings);
                budget(cluster, deployment, findings);
            }
        }
    }

    /** One writer to one volume that outlives its pod; there is nothing to spread or to budget. */
    private static void single(Manifest set, Findings findings) {
        if (set.at("spec.replicas").number().orElse(0) != 1) {
            findings.add(Rule.ROLLOUT, set, "two archivers would write to one archive");
        }
        if (set.at("spec.volumeClaimTemplates").items().isEmpty()) {
            findings.add(Rule.ROLLOUT, set, "what it keeps would go with its pod");
        }
    }

    private static void strategy(Manifest deployment, Findings findings) {
        Node rolling = deployment.at("spec.strategy.rollingUpdate");
        if (rolling.at("maxUnavailable").number().orElse(1) != 0) {
            findings.add(Rule.ROLLOUT, deployment, "maxUnavailable is not 0");
        }
        if (rolling.at("maxSurge").number().orElse(0) != 1) {
            findings.add(Rule.ROLLOUT, deployment, "maxSurge is not 1");
        }
        if (deployment.at("spec.minReadySeconds").number().orElse(0) < 1) {
            findings.add(Rule.ROLLOUT, deployment, "minReadySeconds is not set");
        }
    }

    private static void spread(Manifest deployment, Findings findings) {
        Set<String> topologies =
                deployment.podSpec().at("topologySpreadConstraints").items().stream()
                        .map(constraint -> constraint.at("topologyKey").textOrEmpty())
                        .collect(Collectors.toSet());
        if (!topologies.equals(SPREAD)) {
            findings.add(Rule.ROLLOUT, deployment, "pods are not spread over zone and host");
        }
    }

    private static void shutdown(Cluster cluster, Manifest deployment, Findings findings) {
        long grace = deployment.podSpec().at("terminationGracePeriodSeconds").number().orElse(30);
        for (Node container : deployment.containers()) {
            long sleep = container.at("lifecycle.preStop.sleep.seconds").number().orElse(0);
            if (sleep < 1 && deployment.kind().equals("Deployment")) {
                findings.add(Rule.ROLLOUT, deployment, "has no preStop sleep");
            }
            String text = shutdownTimeout(cluster, deployment, container);
            long timeout = Duration.parse("PT" + text.toUpperCase(Locale.ROOT)).toSeconds();
            if (timeout < 1) {
                findings.add(Rule.ROLLOUT, deployment, "does not wait for requests to end");
            }
            if (grace <= sleep + timeout) {
                String message = "grace of %d s is within sleep %d s + shutdown %d s";
                findings.add(Rule.ROLLOUT, deployment, message, grace, sleep, timeout);
            }
        }
    }

    /** As the pod's environment says, or else the code; without either Quarkus waits not at all. */
    private static String shutdownTimeout(Cluster cluster, Manifest deployment, Node container) {
        String key = "quarkus.shutdown.timeout";
        String inPod = cluster.environment(container).get(EnvironmentName.of(key));
        return inPod != null
                ? inPod
                : cluster.codeOf(deployment).flatMap(code -> code.property(key)).orElse("0S");
    }

    private static void budget(Cluster cluster, Manifest deployment, Findings findings) {
        long replicas = deployment.at("spec.replicas").number().orElse(1);
        Manifest budget =
                cluster.manifests().find("PodDisruptionBudget", deployment.name()).orElse(null);
        if (budget == null) {
            findings.add(Rule.DISRUPTION, deployment, "has no PodDisruptionBudget");
            return;
        }
        long keep =
                budget.at("spec.maxUnavailable").number().isPresent()
                        ? replicas - budget.at("spec.maxUnavailable").number().getAsLong()
                        : budget.at("spec.minAvailable").number().orElse(replicas);
        if (keep < 1 || keep >= replicas) {
            String message = "keeps %d of %d pods: a drain would take all or wait for ever";
            findings.add(Rule.DISRUPTION, budget, message, keep, replicas);
        }
    }
}

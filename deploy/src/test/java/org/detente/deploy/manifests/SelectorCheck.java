package org.detente.deploy.manifests;

import java.util.Map;

/** Selectors select pods: a Service or a budget those of one Deployment, a Deployment its own. */
final class SelectorCheck implements Check {

    @Override
    public void check(Cluster cluster, Findings findings) {
        for (Manifest deployment : cluster.deployments()) {
            own(deployment, deployment.at("spec.selector.matchLabels"), findings);
            for (Node constraint : deployment.podSpec().at("topologySpreadConstraints").items()) {
                own(deployment, constraint.at("labelSelector.matchLabels"), findings);
            }
        }
        for (Manifest service : cluster.manifests().of("Service")) {
            one(cluster, service, service.at("spec.selector"), findings);
        }
        for (Manifest budget : cluster.manifests().of("PodDisruptionBudget")) {
            one(cluster, budget, budget.at("spec.selector.matchLabels"), findings);
        }
    }

    private static void own(Manifest deployment, Node selector, Findings findings) {
        Map<String, String> labels = selector.texts();
        boolean matches = deployment.podLabels().entrySet().containsAll(labels.entrySet());
        if (labels.isEmpty() || !matches) {
            findings.add(Rule.SELECTOR, deployment, "its own pods do not match %s", labels);
        }
    }

    private static void one(Cluster cluster, Manifest document, Node selector, Findings findings) {
        Map<String, String> labels = selector.texts();
        int selected = labels.isEmpty() ? 0 : cluster.manifests().workloadsWith(labels).size();
        if (selected != 1) {
            findings.add(Rule.SELECTOR, document, "%s selects %d Deployments", labels, selected);
        }
    }
}

package org.detente.deploy.manifests;

/** Everything that a pod names exists; Secrets count when the example says how to make them. */
final class ReferenceCheck implements Check {

    @Override
    public void check(Cluster cluster, Findings findings) {
        for (Manifest deployment : cluster.deployments()) {
            String account = deployment.podSpec().at("serviceAccountName").textOrEmpty();
            require(cluster.manifests(), deployment, "ServiceAccount", account, findings);
            for (Node container : deployment.containers()) {
                for (Node source : container.at("envFrom").items()) {
                    whole(cluster, deployment, source, findings);
                }
                for (Node variable : container.at("env").items()) {
                    Node from = variable.at("valueFrom");
                    key(cluster.manifests(), deployment, "ConfigMap", from, findings);
                    key(cluster.exampleSecrets(), deployment, "Secret", from, findings);
                }
            }
        }
    }

    private static void whole(Cluster cluster, Manifest user, Node source, Findings findings) {
        Node map = source.at("configMapRef.name");
        if (map.isPresent()) {
            require(cluster.manifests(), user, "ConfigMap", map.textOrEmpty(), findings);
        }
        Node secret = source.at("secretRef.name");
        if (secret.isPresent()) {
            require(cluster.exampleSecrets(), user, "Secret", secret.textOrEmpty(), findings);
        }
    }

    private static void key(
            Manifests among, Manifest user, String kind, Node from, Findings findings) {
        Node reference = from.at(kind.equals("Secret") ? "secretKeyRef" : "configMapKeyRef");
        if (!reference.isPresent()) {
            return;
        }
        String name = reference.at("name").textOrEmpty();
        String key = reference.at("key").textOrEmpty();
        require(among, user, kind, name, findings);
        among.find(kind, name)
                .filter(found -> !found.at("data").child(key).isPresent())
                .filter(found -> !found.at("stringData").child(key).isPresent())
                .ifPresent(found ->
                        findings.add(Rule.REFERENCE, user, "%s has no '%s'", found.where(), key));
    }

    private static void require(
            Manifests among, Manifest user, String kind, String name, Findings findings) {
        if (among.find(kind, name).isEmpty()) {
            findings.add(Rule.REFERENCE, user, "there is no %s '%s'", kind, name);
        }
    }
}

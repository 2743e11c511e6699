package org.detente.deploy.manifests;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names a DNS server and a kubelet accept, each once, all in the namespace that enforces the rules.
 */
final class NameCheck implements Check {
    private static final Pattern DNS_LABEL = Pattern.compile("[a-z]([-a-z0-9]{0,61}[a-z0-9])?");
    private static final Pattern PORT_NAME = Pattern.compile("[a-z]([-a-z0-9]{0,13}[a-z0-9])?");

    @Override
    public void check(Cluster cluster, Findings findings) {
        List<Manifest> namespaces = cluster.manifests().of("Namespace");
        String namespace = namespaces.isEmpty() ? "" : namespaces.getFirst().name();
        var seen = new HashSet<String>();
        for (Manifest document : cluster.manifests().documents()) {
            if (!DNS_LABEL.matcher(document.name()).matches()) {
                findings.add(Rule.NAME, document, "is not a DNS label");
            }
            if (!seen.add(document.where())) {
                findings.add(Rule.NAME, document, "is there twice");
            }
            if (!document.kind().equals("Namespace") && !document.namespace().equals(namespace)) {
                String actual = document.namespace();
                findings.add(Rule.NAME, document, "is in '%s', not '%s'", actual, namespace);
            }
        }
        cluster.deployments().forEach(deployment -> portNames(deployment, findings));
    }

    private static void portNames(Manifest deployment, Findings findings) {
        var seen = new HashSet<String>();
        for (Node container : deployment.containers()) {
            for (Node port : container.at("ports").items()) {
                String name = port.at("name").textOrEmpty();
                if (!PORT_NAME.matcher(name).matches() || !seen.add(name)) {
                    findings.add(
                            Rule.NAME, deployment, "'%s' is no port name or is there twice", name);
                }
            }
        }
    }
}

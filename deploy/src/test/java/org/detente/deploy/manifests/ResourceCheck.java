package org.detente.deploy.manifests;

import io.kubernetes.client.custom.Quantity;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a pod may take, and which version of which image it runs. */
final class ResourceCheck implements Check {
    private static final Pattern HEAP_SHARE = Pattern.compile("-XX:MaxRAMPercentage=(\\d+)");

    /** Metaspace, code cache, stacks and direct buffers need the rest. */
    private static final int HEAP_PERCENT_MAX = 75;

    private static final Pattern VERSIONED =
            Pattern.compile(".+(@sha256:[0-9a-f]{64}|:(?!latest$)[A-Za-z0-9_][A-Za-z0-9._-]*)");

    @Override
    public void check(Cluster cluster, Findings findings) {
        for (Manifest deployment : cluster.deployments()) {
            for (Node container : deployment.containers()) {
                resources(deployment, container.at("resources"), findings);
                heap(deployment, cluster.environment(container), findings);
                String image = container.at("image").textOrEmpty();
                if (!VERSIONED.matcher(image).matches()) {
                    findings.add(Rule.IMAGE, deployment, "'%s' carries no version", image);
                }
            }
        }
    }

    private static void resources(Manifest deployment, Node resources, Findings findings) {
        if (!resources.at("limits.memory").isPresent()) {
            findings.add(Rule.RESOURCES, deployment, "memory has no limit");
        }
        for (String resource : new String[] {"cpu", "memory"}) {
            Optional<Quantity> request = quantity(resources.at("requests." + resource));
            Optional<Quantity> limit = quantity(resources.at("limits." + resource));
            if (request.isEmpty()) {
                findings.add(Rule.RESOURCES, deployment, "%s is not requested", resource);
            } else if (limit.isPresent()
                    && request.get().getNumber().compareTo(limit.get().getNumber()) > 0) {
                findings.add(Rule.RESOURCES, deployment, "%s: request above limit", resource);
            }
        }
    }

    private static Optional<Quantity> quantity(Node node) {
        return node.text().map(Quantity::fromString);
    }

    private static void heap(
            Manifest deployment, Map<String, String> environment, Findings findings) {
        var share = HEAP_SHARE.matcher(environment.getOrDefault("JAVA_TOOL_OPTIONS", ""));
        if (!share.find() || Integer.parseInt(share.group(1)) > HEAP_PERCENT_MAX) {
            String message = "MaxRAMPercentage is not set, or above %d";
            findings.add(Rule.RESOURCES, deployment, message, HEAP_PERCENT_MAX);
        }
    }
}

package org.detente.deploy.manifests;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.detente.deploy.DetenteService;

/**
 * What a check looks at: the rendered manifests, the Secrets that the example tells an operator to
 * make, and the code that will run.
 */
record Cluster(
        Manifests manifests, Manifests exampleSecrets, Function<DetenteService, ServiceCode> code) {

    /** What runs our images: Deployments, and a StatefulSet for what keeps data of its own. */
    List<Manifest> deployments() {
        return Stream.concat(
                        manifests.of("Deployment").stream(), manifests.of("StatefulSet").stream())
                .toList();
    }

    Optional<ServiceCode> codeOf(Manifest deployment) {
        return Arrays.stream(DetenteService.values())
                .filter(service -> service.module().equals(deployment.name()))
                .findFirst()
                .map(code);
    }

    /**
     * What a container finds in its environment; a value that comes from a Secret is empty here.
     */
    Map<String, String> environment(Node container) {
        var environment = new TreeMap<String, String>();
        for (Node source : container.at("envFrom").items()) {
            String name = source.at("configMapRef.name").textOrEmpty();
            manifests
                    .find("ConfigMap", name)
                    .ifPresent(map -> environment.putAll(map.at("data").texts()));
        }
        for (Node variable : container.at("env").items()) {
            environment.put(variable.at("name").textOrEmpty(), variable.at("value").textOrEmpty());
        }
        return environment;
    }
}

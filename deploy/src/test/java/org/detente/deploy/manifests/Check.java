package org.detente.deploy.manifests;

import java.util.List;

/** Reads the whole cluster and says what is wrong with it. */
@FunctionalInterface
interface Check {
    List<Check> ALL =
            List.of(
                    new SchemaCheck(),
                    new NameCheck(),
                    new ReferenceCheck(),
                    new SelectorCheck(),
                    new PortCheck(),
                    new ConfigurationCheck(),
                    new RolloutCheck(),
                    new ResourceCheck(),
                    new RestrictedCheck());

    void check(Cluster cluster, Findings findings);
}

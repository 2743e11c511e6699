package org.detente.deploy.manifests;

/** The promises of the manifests; each has at least one mutant that breaks it. */
enum Rule {
    /** Every document is YAML without a repeated key. */
    SYNTAX,
    /**
     * Every document is exactly what the API server's types say: no unknown field, no wrong type.
     */
    SCHEMA,
    /** Names are DNS labels, unique per kind, and everything lives in the one namespace. */
    NAME,
    /** Every ConfigMap, Secret and ServiceAccount that a pod names exists. */
    REFERENCE,
    /** Every selector selects pods, and a Deployment's selects its own. */
    SELECTOR,
    /** Every targetPort is a named container port, and container ports are the service's own. */
    PORT,
    /** Probes ask the paths and the port where the service answers them. */
    PROBE,
    /** Every environment variable is a key that the service reads while running. */
    CONFIGURATION,
    /** Topic and partitions are the code's, and no service makes topics. */
    LOG,
    /** A rollout never takes capacity away, and a pod has time to finish what it does. */
    ROLLOUT,
    /** A disruption budget allows one eviction and never all. */
    DISRUPTION,
    /** Memory is bounded, requests fit the limits, and the heap fits the memory. */
    RESOURCES,
    /** The Pod Security Standard <em>restricted</em>, and a read-only root beyond it. */
    RESTRICTED,
    /** Images carry a version: a digest or a tag that is not {@code latest}. */
    IMAGE
}

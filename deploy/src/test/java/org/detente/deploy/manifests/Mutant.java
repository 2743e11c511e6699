package org.detente.deploy.manifests;

import static org.detente.deploy.manifests.Rule.*;

import java.util.List;

/**
 * One mistake that a person could make in a manifest, and the rule that must catch it.
 *
 * @param document kind and name, of which the end may be left out: a ConfigMap's ends in a hash
 * @param below where in the document to start looking for {@code before}
 */
record Mutant(
        Rule rule, String mistake, String document, String below, String before, String after) {

    static final List<Mutant> ALL =
            List.of(
                    mutant(
                            ROLLOUT,
                            "two writers of one archive",
                            "StatefulSet/archive",
                            "replicas: 1",
                            "replicas: 2"),
                    mutant(
                            PORT,
                            "the management port of another service",
                            "StatefulSet/archive",
                            "containerPort: 9083",
                            "containerPort: 9082"),
                    mutant(
                            CONFIGURATION,
                            "a mistyped store",
                            "ConfigMap/archive",
                            "DETENTE_ARCHIVE_STORE",
                            "DETENTE_ARCHIVE_STOER"),
                    mutant(
                            SYNTAX,
                            "a repeated key",
                            "Deployment/event-service",
                            "  replicas: 2\n",
                            "  replicas: 2\n  replicas: 3\n"),
                    mutant(
                            SCHEMA,
                            "a field that is not there",
                            "Deployment/event-service",
                            "minReadySeconds: 5",
                            "minReadySecs: 5"),
                    mutant(
                            SCHEMA,
                            "a word where a number belongs",
                            "Deployment/api-gateway",
                            "replicas: 2",
                            "replicas: two"),
                    mutant(
                            SCHEMA,
                            "an API version that is gone",
                            "PodDisruptionBudget/api-gateway",
                            "policy/v1",
                            "policy/v1beta1"),
                    mutant(
                            NAME,
                            "a name that DNS refuses",
                            "Service/event-service",
                            "  name: event-service\n",
                            "  name: event_service\n"),
                    mutant(
                            NAME,
                            "another namespace",
                            "Service/projection-service",
                            "namespace: detente",
                            "namespace: default"),
                    mutant(
                            REFERENCE,
                            "a ConfigMap without its hash",
                            "Deployment/api-gateway",
                            "name: runtime-",
                            "name: other-"),
                    mutant(
                            REFERENCE,
                            "a Secret key that is not there",
                            "Deployment/projection",
                            "key: password",
                            "key: passwd"),
                    mutant(
                            REFERENCE,
                            "an account that is not there",
                            "Deployment/event-service",
                            "serviceAccountName: event",
                            "serviceAccountName: events"),
                    mutant(
                            REFERENCE,
                            "a URL with another port",
                            "ConfigMap/api-gateway",
                            "http://event-service:9081",
                            "http://event-service:9091"),
                    mutant(
                            SELECTOR,
                            "a Service for no pods",
                            "Service/api-gateway",
                            "selector:",
                            "name: api-gateway\n",
                            "name: gateway\n"),
                    mutant(
                            SELECTOR,
                            "a budget for no pods",
                            "PodDisruptionBudget/event-service",
                            "matchLabels:",
                            "name: event-service\n",
                            "name: events\n"),
                    mutant(
                            SELECTOR,
                            "a Deployment for other pods",
                            "Deployment/event-service",
                            "matchLabels:",
                            "name: event-service\n",
                            "name: events\n"),
                    mutant(
                            PORT,
                            "a targetPort without a name",
                            "Service/event-service",
                            "targetPort: http",
                            "targetPort: web"),
                    mutant(
                            PORT,
                            "a port that the code does not open",
                            "Deployment/event-service",
                            "containerPort: 8081",
                            "containerPort: 8080"),
                    mutant(
                            PROBE,
                            "a probe path of another framework",
                            "Deployment/api-gateway",
                            "/q/health/ready",
                            "/actuator/health"),
                    mutant(
                            PROBE,
                            "a probe on the public port",
                            "Deployment/projection-service",
                            "livenessProbe:",
                            "port: management",
                            "port: http"),
                    mutant(
                            CONFIGURATION,
                            "a misspelt variable",
                            "ConfigMap/event-service",
                            "DETENTE_READ_SIDE_URL",
                            "DETENTE_READSIDE_URL"),
                    mutant(
                            CONFIGURATION,
                            "a setting that the build has fixed",
                            "ConfigMap/runtime",
                            "QUARKUS_HTTP_HOST",
                            "QUARKUS_HTTP_ROOT_PATH"),
                    mutant(
                            CONFIGURATION,
                            "a server that only its pod reaches",
                            "ConfigMap/runtime",
                            "MANAGEMENT_HOST: 0.0.0.0",
                            "MANAGEMENT_HOST: 127.0.0.1"),
                    mutant(
                            CONFIGURATION,
                            "no broker",
                            "ConfigMap/log",
                            "  KAFKA_BOOTSTRAP_SERVERS",
                            "  KAFKA_CLIENT_ID"),
                    mutant(
                            LOG,
                            "another topic",
                            "ConfigMap/log",
                            "detente.events.v1",
                            "detente.events"),
                    mutant(
                            LOG,
                            "a service that makes topics",
                            "ConfigMap/event-service",
                            "CREATE_TOPIC: \"false\"",
                            "CREATE_TOPIC: \"true\""),
                    mutant(
                            ROLLOUT,
                            "a rollout below capacity",
                            "Deployment/event-service",
                            "maxUnavailable: 0",
                            "maxUnavailable: 1"),
                    mutant(
                            ROLLOUT,
                            "a grace that ends mid-shutdown",
                            "Deployment/event-service",
                            "PeriodSeconds: 45",
                            "PeriodSeconds: 25"),
                    mutant(
                            DISRUPTION,
                            "a budget that blocks drains",
                            "PodDisruptionBudget/api",
                            "maxUnavailable: 1",
                            "minAvailable: 2"),
                    mutant(
                            RESOURCES,
                            "a request above the limit",
                            "Deployment/event-service",
                            "requests:",
                            "memory: 512Mi",
                            "memory: 1Gi"),
                    mutant(
                            RESOURCES,
                            "a heap as large as the limit",
                            "ConfigMap/runtime",
                            "MaxRAMPercentage=60",
                            "MaxRAMPercentage=100"),
                    mutant(
                            RESTRICTED,
                            "a pod that may be root",
                            "Deployment/api-gateway",
                            "runAsNonRoot: true",
                            "runAsNonRoot: false"),
                    mutant(
                            RESTRICTED,
                            "capabilities kept",
                            "Deployment/api-gateway",
                            "- ALL",
                            "- NET_RAW"),
                    mutant(
                            RESTRICTED,
                            "a writable root",
                            "Deployment/projection-service",
                            "readOnlyRootFilesystem: true",
                            "privileged: false"),
                    mutant(
                            RESTRICTED,
                            "a token in the pod",
                            "Deployment/event-service",
                            "automountServiceAccountToken: false",
                            "hostIPC: false"),
                    mutant(
                            RESTRICTED,
                            "a namespace that only warns",
                            "Namespace/detente",
                            "enforce: restricted",
                            "enforce: baseline"),
                    mutant(
                            IMAGE,
                            "an image of no version",
                            "Deployment/event-service",
                            "event-service:0.1.0",
                            "event-service:latest"));

    /** The rendered manifests with this mistake in them. */
    String applyTo(String yaml) {
        int slash = document.indexOf('/');
        String kind = "\nkind: " + document.substring(0, slash) + "\n";
        String name = "\n  name: " + document.substring(slash + 1);
        String[] documents = yaml.split("(?<=\n)(?=---\n)");
        for (int i = 0; i < documents.length; i++) {
            String text = documents[i];
            if (text.contains(kind) && text.contains(name)) {
                documents[i] = change(text);
                return String.join("", documents);
            }
        }
        throw new IllegalStateException("no " + document + " to change");
    }

    private String change(String text) {
        int from = text.indexOf(below);
        int at = text.indexOf(before, from);
        if (from < 0 || at < 0) {
            throw new IllegalStateException(document + " has no '" + before + "' to change");
        }
        return text.substring(0, at) + after + text.substring(at + before.length());
    }

    @Override
    public String toString() {
        return mistake + " is caught as " + rule;
    }

    private static Mutant mutant(
            Rule rule, String mistake, String document, String before, String after) {
        return new Mutant(rule, mistake, document, "", before, after);
    }

    private static Mutant mutant(
            Rule rule, String mistake, String document, String below, String before, String after) {
        return new Mutant(rule, mistake, document, below, before, after);
    }
}

package org.detente.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How each part is started: command line, environment, ports. Everything binds to loopback. */
final class StackPlan implements Supervisor.Launcher {

    private final Path root;
    private final Home home;
    private final Ports ports;
    private final Consumer<String> says;
    private volatile @Nullable EmbeddedDatabase database;

    /**
     * @param root the repository with the built services
     * @param says tells the user why a process was stopped
     */
    StackPlan(Path root, Home home, Ports ports, Consumer<String> says) {
        this.root = root;
        this.home = home;
        this.ports = ports;
        this.says = says;
    }

    @Override
    public RunningPart launch(Part part) {
        return switch (part) {
            case BROKER -> broker();
            case DATABASE -> database();
            case EVENT_SERVICE -> service(part, ports.events(), eventService(), 256);
            case PROJECTION_SERVICE -> service(part, ports.projections(), projectionService(), 384);
            case API_GATEWAY -> service(part, ports.gateway(), apiGateway(), 192);
            case ARCHIVE ->
                    quarkus(
                            part,
                            ports.archiveManagement(),
                            archive(),
                            JavaProcess.Sizing.small(48));
        };
    }

    /** Ports as the state file tells them. */
    StackState.ProcessState describe(RunningPart running) {
        long pid = running.process().pid();
        Long started = StackState.ProcessState.startedMillis(running.process().toHandle());
        return switch (running.part()) {
            case BROKER -> new StackState.ProcessState(pid, ports.broker(), null, started);
            case DATABASE -> new StackState.ProcessState(pid, ports.database(), null, started);
            case EVENT_SERVICE -> describe(pid, ports.events(), started);
            case PROJECTION_SERVICE -> describe(pid, ports.projections(), started);
            case API_GATEWAY -> describe(pid, ports.gateway(), started);
            case ARCHIVE ->
                    new StackState.ProcessState(
                            pid, ports.archiveManagement(), ports.archiveManagement(), started);
        };
    }

    private static StackState.ProcessState describe(
            long pid, Ports.Service service, @Nullable Long started) {
        return new StackState.ProcessState(pid, service.http(), service.management(), started);
    }

    private RunningPart database() {
        EmbeddedDatabase started =
                EmbeddedDatabase.start(home.database(), ports.database(), home.log(Part.DATABASE));
        database = started;
        // start() has waited until it answers
        return new RunningPart(Part.DATABASE, started.server(), () -> true, started::close);
    }

    private RunningPart broker() {
        SpaceGuard space = SpaceGuard.over(home.broker());
        space.requireRoomToStart();
        List<String> program =
                List.of(
                        BrokerMain.class.getName(),
                        home.broker().toString(),
                        String.valueOf(ports.broker()));
        RunningPart started =
                start(
                        Part.BROKER,
                        List.of(own("local-stack.jar")),
                        program,
                        Map.of(),
                        JavaProcess.Sizing.ofService(320),
                        Probe.broker(ports.broker()));
        Thread.ofPlatform().daemon().start(() -> space.watch(started.process(), says));
        return started;
    }

    private RunningPart service(
            Part part, Ports.Service address, Map<String, String> settings, int heapMib) {
        Map<String, String> environment = new TreeMap<>(settings);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(address.http()));
        return quarkus(
                part, address.management(), environment, JavaProcess.Sizing.ofService(heapMib));
    }

    private RunningPart quarkus(
            Part part,
            int managementPort,
            Map<String, String> settings,
            JavaProcess.Sizing sizing) {
        Path jar = root.resolve(part.label()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new StackException(
                    "%s is not built: run ./detente build.".formatted(part.label()));
        }
        Map<String, String> environment = new TreeMap<>(settings);
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort));
        // probed ten times a second until ready, and logged each time that it is not
        environment.put("QUARKUS_LOG_CATEGORY__IO_SMALLRYE_HEALTH__LEVEL", "WARN");
        List<String> program = List.of("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        return start(
                part,
                List.of(own("local-stack-attached.jar"), jar),
                program,
                environment,
                sizing,
                Probe.http(managementPort));
    }

    private Path own(String jar) {
        return root.resolve("local-stack/target").resolve(jar);
    }

    private RunningPart start(
            Part part,
            List<Path> classPath,
            List<String> program,
            Map<String, String> environment,
            JavaProcess.Sizing sizing,
            Probe probe) {
        JavaProcess java =
                new JavaProcess(
                        part.label(),
                        classPath,
                        program,
                        environment,
                        sizing,
                        new SharedClasses(own("shared-classes")),
                        home.log(part));
        try {
            Process process = java.start(home.directory());
            return new RunningPart(part, process, probe, () -> JavaProcess.stop(process));
        } catch (IOException e) {
            throw new StackException(
                    "The %s cannot be started: %s".formatted(part.label(), e.getMessage()), e);
        }
    }

    private Map<String, String> eventService() {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", brokerAddress(),
                "DETENTE_LOG_CREATE_TOPIC", "true",
                "DETENTE_READ_SIDE_URL", ports.projections().url());
    }

    private Map<String, String> projectionService() {
        EmbeddedDatabase store = database;
        if (store == null) {
            throw new IllegalStateException("the database comes before the projection-service");
        }
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", brokerAddress(),
                "QUARKUS_DATASOURCE_JDBC_URL", store.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", store.user(),
                "QUARKUS_DATASOURCE_PASSWORD", store.password());
    }

    private Map<String, String> apiGateway() {
        return Map.of(
                "DETENTE_UPSTREAM_EVENT_SERVICE_URL", ports.events().url(),
                "DETENTE_UPSTREAM_EVENT_SERVICE_MANAGEMENT_URL", ports.events().managementUrl(),
                "DETENTE_UPSTREAM_PROJECTION_SERVICE_URL", ports.projections().url(),
                "DETENTE_UPSTREAM_PROJECTION_SERVICE_MANAGEMENT_URL",
                        ports.projections().managementUrl());
    }

    private Map<String, String> archive() {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", brokerAddress(),
                "DETENTE_ARCHIVE_STORE", home.archive().toString());
    }

    private String brokerAddress() {
        return "127.0.0.1:" + ports.broker();
    }
}

package org.detente.deploy.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.detente.deploy.DetenteService;

/**
 * One service's image: third-party jars in one layer and our own code in another, so that a new
 * version moves only the small one. The same input gives the same bytes.
 */
final class ServiceImage {
    /** Not the time of the build, which would make every build a different image. */
    static final Instant CREATED = Instant.parse("2026-11-01T00:00:00Z");

    static final String USER = "10001:10001";
    static final AbsoluteUnixPath APP = AbsoluteUnixPath.get("/app");

    /** Sizes are left out: they belong to the Deployment, beside the memory limit. */
    static final String JVM_ARGUMENTS =
            """
            -XX:+ExitOnOutOfMemoryError
            -Djava.util.logging.manager=org.jboss.logmanager.LogManager
            --enable-native-access=ALL-UNNAMED
            """;

    private final DetenteService service;
    private final String version;
    private final Path quarkusApp;

    ServiceImage(DetenteService service, String version, Path quarkusApp) {
        this.service = service;
        this.version = version;
        this.quarkusApp = quarkusApp;
    }

    /**
     * Writes a Docker archive to {@code tar}.
     *
     * @param base a registry reference, or {@code tar://} with the path of an archive
     */
    void build(String base, Path tar, Path work) throws Exception {
        if (!Files.exists(quarkusApp.resolve("quarkus-run.jar"))) {
            throw new IllegalStateException(
                    "%s is not packaged (no quarkus-run.jar in %s): run mvn package first"
                            .formatted(service.module(), quarkusApp));
        }
        Path arguments = Files.createDirectories(work.resolve(service.module()));
        Files.writeString(arguments.resolve("jvm.args"), JVM_ARGUMENTS);
        JibContainerBuilder image =
                Jib.from(base)
                        .setCreationTime(CREATED)
                        .setUser(USER)
                        .setWorkingDirectory(APP)
                        .setEntrypoint(entrypoint())
                        .setLabels(labels(base))
                        .setExposedPorts(ports())
                        .addFileEntriesLayer(layer("dependencies", this::isThirdParty))
                        .addFileEntriesLayer(
                                layer("application", file -> !isThirdParty(file)).toBuilder()
                                        .addEntry(
                                                arguments.resolve("jvm.args"),
                                                APP.resolve("jvm.args"))
                                        .build());
        var target = TarImage.at(tar).named("detente/" + service.module() + ":" + version);
        var containerizer = Containerizer.to(target);
        image.containerize(
                base.startsWith(Jib.TAR_IMAGE_PREFIX)
                        ? offline(containerizer, work)
                        : caching(containerizer, work));
    }

    static Containerizer offline(Containerizer containerizer, Path work) {
        return caching(containerizer, work).setOfflineMode(true);
    }

    private static Containerizer caching(Containerizer containerizer, Path work) {
        return containerizer
                .setBaseImageLayersCache(work.resolve("cache"))
                .setApplicationLayersCache(work.resolve("cache"))
                .setToolName("detente");
    }

    static List<String> entrypoint() {
        return List.of(
                JlinkBase.JAVA_HOME.resolve("bin/java").toString(),
                "@" + APP.resolve("jvm.args"),
                "-jar",
                APP.resolve("quarkus-run.jar").toString());
    }

    private Set<Port> ports() {
        Set<Port> ports = new LinkedHashSet<>();
        service.httpPort().ifPresent(port -> ports.add(Port.tcp(port)));
        ports.add(Port.tcp(service.managementPort()));
        return ports;
    }

    private Map<String, String> labels(String base) {
        String prefix = "org.opencontainers.image.";
        // A tar's path is this machine's business and would differ on the next one.
        String baseName = base.startsWith(Jib.TAR_IMAGE_PREFIX) ? "detente/base" : base;
        // In a fixed order, since the order is part of the image's bytes.
        var labels = new TreeMap<String, String>();
        labels.put(prefix + "title", service.module());
        labels.put(prefix + "description", service.summary());
        labels.put(prefix + "version", version);
        labels.put(prefix + "vendor", "Détente");
        labels.put(prefix + "licenses", "Apache-2.0");
        labels.put(prefix + "base.name", baseName);
        return labels;
    }

    private FileEntriesLayer layer(String name, Predicate<Path> wanted) throws IOException {
        var layer = FileEntriesLayer.builder().setName(name);
        try (Stream<Path> files = Files.walk(quarkusApp)) {
            for (Path file : files.filter(Files::isRegularFile).filter(wanted).sorted().toList()) {
                layer.addEntry(file, APP.resolve(quarkusApp.relativize(file)));
            }
        }
        return layer.build();
    }

    private boolean isThirdParty(Path file) {
        return file.startsWith(quarkusApp.resolve("lib"))
                && !file.getFileName().toString().startsWith("org.detente.");
    }
}

package org.detente.deploy.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;

/**
 * A base image made of this machine's own JDK and C library, for builds that reach no registry. It
 * holds a Java runtime, the libraries that runtime is linked to, the certificate authorities and a
 * user, and nothing else: no shell, no package manager. Its C library is as old as this machine's,
 * so a production build names a maintained public base by digest instead.
 */
final class JlinkBase {
    /** Where public Temurin images keep it too, so that one entry point fits both. */
    static final AbsoluteUnixPath JAVA_HOME = AbsoluteUnixPath.get("/opt/java/openjdk");

    private static final String MODULES =
            String.join(
                    ",",
                    "java.base",
                    "java.compiler",
                    "java.desktop",
                    "java.instrument",
                    "java.logging",
                    "java.management",
                    "java.naming",
                    "java.net.http",
                    "java.rmi",
                    "java.security.jgss",
                    "java.security.sasl",
                    "java.sql",
                    "java.transaction.xa",
                    "java.xml",
                    "jdk.jfr",
                    "jdk.management",
                    "jdk.naming.dns",
                    "jdk.net",
                    "jdk.unsupported",
                    "jdk.zipfs");

    /**
     * java.desktop is there for java.beans; its windows, fonts and sound would need X11 and more.
     */
    private static final String WITHOUT = "/java.desktop/lib/**,**.diz";

    private static final Path CERTIFICATES = Path.of("/etc/ssl/certs/ca-certificates.crt");

    private static final String PASSWD =
            """
            root:x:0:0:root:/nonexistent:/nonexistent
            detente:x:10001:10001:detente:/nonexistent:/nonexistent
            """;
    private static final String GROUP =
            """
            root:x:0:
            detente:x:10001:
            """;

    private final Path work;

    JlinkBase(Path work) {
        this.work = work;
    }

    /** Writes the image, with the runtime unpacked beside it, and returns the tar. */
    Path build() throws Exception {
        Path tar = work.resolve("base.tar");
        Path runtime = link(work.resolve("runtime"));
        Jib.fromScratch()
                .setPlatforms(Set.of(new Platform(architecture(), "linux")))
                .setCreationTime(ServiceImage.CREATED)
                .addEnvironmentVariable("JAVA_HOME", JAVA_HOME.toString())
                .addEnvironmentVariable("LANG", "C.UTF-8")
                .addFileEntriesLayer(system(runtime))
                .addFileEntriesLayer(
                        FileEntriesLayer.builder()
                                .setName("java")
                                .addEntryRecursive(runtime, JAVA_HOME, JlinkBase::permissions)
                                .build())
                .containerize(
                        ServiceImage.offline(
                                Containerizer.to(TarImage.at(tar).named("detente/base")), work));
        return tar;
    }

    private static Path link(Path runtime) throws IOException {
        Directories.delete(runtime);
        var jlink =
                ToolProvider.findFirst("jlink")
                        .orElseThrow(() ->
                                new IllegalStateException("jlink is missing: use a full JDK"));
        List<String> arguments =
                List.of(
                        "--add-modules=" + MODULES,
                        "--exclude-files=" + WITHOUT,
                        "--strip-java-debug-attributes",
                        "--no-header-files",
                        "--no-man-pages",
                        "--output=" + runtime);
        int status = jlink.run(System.out, System.err, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalStateException("jlink ended with " + status);
        }
        return runtime;
    }

    private FileEntriesLayer system(Path runtime) throws IOException {
        var layer = FileEntriesLayer.builder().setName("system");
        for (Path library : SharedLibraries.neededBy(runtime)) {
            layer.addEntry(
                    library.toRealPath(),
                    AbsoluteUnixPath.get(library.toString()),
                    FilePermissions.fromOctalString("755"));
        }
        Path files = Files.createDirectories(work.resolve("system"));
        layer.addEntry(Files.writeString(files.resolve("passwd"), PASSWD), etc("passwd"));
        layer.addEntry(Files.writeString(files.resolve("group"), GROUP), etc("group"));
        layer.addEntry(
                Files.writeString(files.resolve("nsswitch.conf"), "hosts: files dns\n"),
                etc("nsswitch.conf"));
        if (Files.exists(CERTIFICATES)) {
            layer.addEntry(CERTIFICATES, AbsoluteUnixPath.get(CERTIFICATES.toString()));
        }
        layer.addEntry(
                Files.createDirectories(files.resolve("tmp")),
                AbsoluteUnixPath.get("/tmp"),
                FilePermissions.fromOctalString("777"));
        return layer.build();
    }

    private static AbsoluteUnixPath etc(String name) {
        return AbsoluteUnixPath.get("/etc").resolve(name);
    }

    private static FilePermissions permissions(Path file, AbsoluteUnixPath unused) {
        boolean executable = Files.isDirectory(file) || Files.isExecutable(file);
        return FilePermissions.fromOctalString(executable ? "755" : "644");
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "amd64";
            case "aarch64" -> "arm64";
            case String other -> throw new IllegalStateException("no image for " + other);
        };
    }
}

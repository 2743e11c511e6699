package org.detente.deploy.images;

import com.google.cloud.tools.jib.api.Jib;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.detente.deploy.DetenteService;

/**
 * Writes {@code deploy/target/images/<service>.tar} for each service.
 *
 * <p>Arguments: the project's root directory, its version, and the base: {@code jlink} to make one
 * here without a network, {@code tar:///path} of an archive, or a registry reference.
 */
public final class ImageBuild {
    /** The word for a base image made of this machine's JDK. */
    static final String JLINK = "jlink";

    private final Path root;
    private final String version;
    private final Clock clock;

    ImageBuild(Path root, String version, Clock clock) {
        this.root = root;
        this.version = version;
        this.clock = clock;
    }

    /** See the class. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 3) {
            throw new IllegalArgumentException(
                    "ImageBuild <root directory> <version> <jlink | tar:///path | registry reference>");
        }
        Path root = Path.of(arguments[0]).toRealPath();
        new ImageBuild(root, arguments[1], Clock.systemUTC()).build(arguments[2]);
    }

    void build(String base) throws Exception {
        Path images = Files.createDirectories(root.resolve("deploy/target/images"));
        Path work = Files.createDirectories(root.resolve("deploy/target/image-work"));
        String from = base.equals(JLINK) ? jlinkBase(work) : base;
        for (DetenteService service : DetenteService.values()) {
            Instant started = clock.instant();
            Path tar = images.resolve(service.module() + ".tar");
            Path quarkusApp = root.resolve(service.module()).resolve("target/quarkus-app");
            new ServiceImage(service, version, quarkusApp).build(from, tar, work);
            report(tar, started);
        }
    }

    private String jlinkBase(Path work) throws Exception {
        Instant started = clock.instant();
        Path tar = new JlinkBase(work).build();
        report(tar, started);
        return Jib.TAR_IMAGE_PREFIX + tar;
    }

    private void report(Path tar, Instant started) throws Exception {
        double seconds = Duration.between(started, clock.instant()).toMillis() / 1000.0;
        double size = Files.size(tar) / 1_000_000.0;
        System.out.println(
                String.format(
                        Locale.ROOT, "%s: %.1f MB in %.1f s", root.relativize(tar), size, seconds));
    }
}

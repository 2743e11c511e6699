package org.detente.deploy.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a Java runtime needs of the operating system beside itself, as the dynamic linker sees it.
 */
final class SharedLibraries {
    private static final Pattern RESOLVED =
            Pattern.compile("(?:=>\\s+)?(/\\S+)\\s+\\(0x[0-9a-f]+\\)");
    private static final Pattern MISSING = Pattern.compile("(\\S+)\\s+=>\\s+not found");

    private SharedLibraries() {}

    /**
     * The libraries outside {@code runtime} that its launcher and native libraries are linked to,
     * the dynamic loader included.
     *
     * @throws IllegalStateException when one of them is not on this machine
     */
    static SortedSet<Path> neededBy(Path runtime) {
        var needed = new TreeSet<Path>();
        for (Path binary : binaries(runtime)) {
            String links = ldd(binary);
            var missing = MISSING.matcher(links);
            while (missing.find()) {
                String name = missing.group(1);
                // libjvm.so and its siblings are found through the launcher's own search path.
                if (!existsUnder(runtime, name)) {
                    throw new IllegalStateException(binary + " needs " + name + ", not found here");
                }
            }
            RESOLVED.matcher(links)
                    .results()
                    .map(match -> Path.of(match.group(1)))
                    .filter(library -> !library.startsWith(runtime))
                    .forEach(needed::add);
        }
        return needed;
    }

    private static List<Path> binaries(Path runtime) {
        var found = new ArrayList<>(List.of(runtime.resolve("bin/java")));
        found.addAll(files(runtime, ".so"));
        return found;
    }

    private static boolean existsUnder(Path runtime, String name) {
        return !files(runtime, name).isEmpty();
    }

    private static List<Path> files(Path runtime, String suffix) {
        try (Stream<Path> files = Files.walk(runtime)) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String ldd(Path binary) {
        try {
            var process =
                    new ProcessBuilder("ldd", binary.toString()).redirectErrorStream(true).start();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                throw new IllegalStateException("ldd " + binary + ": " + output.strip());
            }
            return output;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading " + binary, cause);
        }
    }
}

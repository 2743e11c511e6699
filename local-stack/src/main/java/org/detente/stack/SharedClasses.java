package org.detente.stack;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Archives of parsed classes that JVMs write when they end and use when they start again, on
 * whatever home. A JVM ignores the archive of another build, and does not replace it either, so
 * each build has its own.
 */
record SharedClasses(Path directory) {

    /**
     * Where the archive of this program is or will be; archives of its earlier builds are deleted.
     */
    Path archive(String name, List<Path> classPath) throws IOException {
        StringBuilder build = new StringBuilder(System.getProperty("java.vm.version"));
        for (Path jar : classPath) {
            build.append(jar).append(Files.getLastModifiedTime(jar)).append(Files.size(jar));
        }
        String prefix = name + "-";
        Files.createDirectories(directory);
        String wanted = prefix + Integer.toHexString(build.toString().hashCode()) + ".jsa";
        try (DirectoryStream<Path> archives =
                Files.newDirectoryStream(directory, prefix + "*.jsa")) {
            for (Path archive : archives) {
                if (!archive.getFileName().toString().equals(wanted)) {
                    Files.deleteIfExists(archive);
                }
            }
        }
        return directory.resolve(wanted);
    }
}

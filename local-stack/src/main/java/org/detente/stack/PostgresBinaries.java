package org.detente.stack;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per version into the user's cache directory. */
final class PostgresBinaries {

    private static final Pattern JAR_NAME = Pattern.compile("([^/!]+)\\.jar!/");
    private static final int OWNER_MAY_EXECUTE = 0100;

    private final Path directory;

    private PostgresBinaries(Path directory) {
        this.directory = directory;
    }

    /** Finds or makes the unpacked programs; several processes may do so at once. */
    static PostgresBinaries unpacked() throws IOException {
        Path target = cache().resolve(versionedName());
        if (!Files.isDirectory(target)) {
            unpackTo(target);
        }
        return new PostgresBinaries(target);
    }

    /** A command line for one of PostgreSQL's programs, runnable by root too. */
    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL refuses user 0; in a user namespace of its own it sees itself as nobody,
            // while files keep their owner.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(directory.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    String hintForRoot() {
        return isRoot()
                ? " (started by root, PostgreSQL needs user namespaces; by an ordinary user it does not)"
                : "";
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : "linux";
    }

    private static String cpu() {
        String name = System.getProperty("os.arch");
        return name.equals("aarch64") ? "arm_64" : "x86_64";
    }

    private static Path cache() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("detente");
    }

    private static URL archive() {
        String name = "/postgres-%s-%s.txz".formatted(system(), cpu());
        URL archive = PostgresBinaries.class.getResource(name);
        if (archive == null) {
            throw new StackException(
                    "There is no PostgreSQL for this machine in the build (%s).".formatted(name));
        }
        return archive;
    }

    /** Name and version of the jar that brings the archive. */
    private static String versionedName() {
        Matcher jar = JAR_NAME.matcher(archive().toString());
        if (!jar.find()) {
            throw new IllegalStateException("Not in a jar: " + archive());
        }
        return jar.group(1);
    }

    /** Unpacks beside the target and renames, so that the target is whole or absent. */
    private static void unpackTo(Path target) throws IOException {
        Path parent = Files.createDirectories(target.getParent());
        Path fresh = Files.createTempDirectory(parent, "unpacking-");
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(archive().openStream()))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                write(entry, tar, fresh);
            }
        }
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            DirectoryTree.delete(fresh);
            // another process may have been quicker; its copy is as good
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream tar, Path root)
            throws IOException {
        Path path = root.resolve(entry.getName()).normalize();
        if (!path.startsWith(root)) {
            throw new IOException("Entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(path, root.resolve(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}

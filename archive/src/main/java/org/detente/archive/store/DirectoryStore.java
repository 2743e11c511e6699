package org.detente.archive.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A directory. What was written is flushed to the disk, and so is the directory that names it. */
public final class DirectoryStore implements Store {
    private static final String TEMPORARY = ".new";

    private final Path directory;
    private @Nullable FileChannel lock;

    public DirectoryStore(Path directory) {
        this.directory = directory;
    }

    @Override
    public String location() {
        return directory.toString();
    }

    @Override
    public List<String> list(String folder) {
        Path path = directory.resolve(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder + file.getFileName())
                    .filter(name -> !name.endsWith(TEMPORARY))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw failure("list", folder, e);
        }
    }

    @Override
    public Optional<byte[]> read(String name) {
        try {
            return Optional.of(Files.readAllBytes(directory.resolve(name)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw failure("read", name, e);
        }
    }

    @Override
    public void write(String name, byte[] content) {
        Path target = directory.resolve(name);
        Path fresh = target.resolveSibling(target.getFileName() + TEMPORARY);
        try {
            makeFolder(folderOf(target));
            try (FileChannel file =
                    FileChannel.open(
                            fresh,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING)) {
                writeAll(file, content);
                file.force(true);
            }
            Files.move(
                    fresh,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            flush(folderOf(target));
        } catch (IOException e) {
            removeQuietly(fresh, e);
            throw failure("write", name, e);
        }
    }

    @Override
    public void append(String name, byte[] piece) {
        Path target = directory.resolve(name);
        try {
            makeFolder(folderOf(target));
            boolean isNew = !Files.exists(target);
            try (FileChannel file =
                    FileChannel.open(target, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                appendWhole(file, piece);
            }
            if (isNew) {
                flush(folderOf(target));
            }
        } catch (IOException e) {
            throw failure("append to", name, e);
        }
    }

    /** A disk that is full in the middle of the piece leaves nothing of it behind. */
    private static void appendWhole(FileChannel file, byte[] piece) throws IOException {
        long before = file.size();
        try {
            file.position(before);
            writeAll(file, piece);
            file.force(true);
        } catch (IOException e) {
            file.truncate(before);
            throw e;
        }
    }

    @Override
    public void delete(String name) {
        Path target = directory.resolve(name);
        try {
            if (Files.deleteIfExists(target)) {
                flush(folderOf(target));
            }
        } catch (IOException e) {
            throw failure("delete", name, e);
        }
    }

    @Override
    public void own() {
        Path file = directory.resolve("lock");
        try {
            makeFolder(directory);
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!tryLock(channel)) {
                channel.close();
                throw new StoreException(
                        "another archiver writes to %s: stop it, or give this one a directory of its own"
                                .formatted(directory),
                        null);
            }
            lock = channel;
        } catch (IOException e) {
            throw failure("lock", file.getFileName().toString(), e);
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock taken = channel.tryLock();
            return taken != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        FileChannel held = lock;
        if (held != null) {
            try {
                held.close();
            } catch (IOException e) {
                throw failure("unlock", "lock", e);
            }
        }
    }

    private static Path folderOf(Path file) {
        Path folder = file.getParent();
        if (folder == null) {
            throw new IllegalArgumentException(file + " is in no directory");
        }
        return folder;
    }

    private static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            flush(folderOf(folder.toAbsolutePath()));
        }
    }

    private static void flush(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void writeAll(FileChannel file, byte[] content) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
            int written = file.write(rest);
            if (written < 0) {
                throw new IOException("nothing can be written");
            }
        }
    }

    private static void removeQuietly(Path file, IOException because) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    private StoreException failure(String what, String name, IOException e) {
        return new StoreException(
                "cannot %s %s in %s: %s".formatted(what, name, directory, e.getMessage()), e);
    }
}

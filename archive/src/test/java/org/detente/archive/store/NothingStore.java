package org.detente.archive.store;

import java.util.List;
import java.util.Optional;

/** Forgets everything it is told. */
final class NothingStore implements Store {
    @Override
    public String location() {
        return "nowhere";
    }

    @Override
    public List<String> list(String folder) {
        return List.of();
    }

    @Override
    public Optional<byte[]> read(String name) {
        return Optional.empty();
    }

    @Override
    public void write(String name, byte[] content) {}

    @Override
    public void append(String name, byte[] piece) {}

    @Override
    public void delete(String name) {}

    @Override
    public void own() {}

    @Override
    public void close() {}
}

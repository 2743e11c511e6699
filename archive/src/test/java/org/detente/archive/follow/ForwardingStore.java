package org.detente.archive.follow;

import java.util.List;
import java.util.Optional;
import org.detente.archive.store.Store;

/** Does what another store does; a test's store says only what it does otherwise. */
abstract class ForwardingStore implements Store {
    private final Store store;

    ForwardingStore(Store store) {
        this.store = store;
    }

    @Override
    public String location() {
        return store.location();
    }

    @Override
    public List<String> list(String folder) {
        return store.list(folder);
    }

    @Override
    public Optional<byte[]> read(String name) {
        return store.read(name);
    }

    @Override
    public void write(String name, byte[] content) {
        store.write(name, content);
    }

    @Override
    public void append(String name, byte[] piece) {
        store.append(name, piece);
    }

    @Override
    public void delete(String name) {
        store.delete(name);
    }

    @Override
    public void own() {
        store.own();
    }

    @Override
    public void close() {
        store.close();
    }
}

package org.detente.archive.follow;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.detente.archive.store.Store;
import org.detente.archive.store.StoreException;

/** A store whose owner dies at one of its writes. */
final class CrashingStore implements Store {
    /** Where within the write. */
    enum When {
        BEFORE,
        HALFWAY,
        AFTER
    }

    private final Store store;
    private final int crashAt;
    private final When when;
    private int steps;

    CrashingStore(Store store, int crashAt, When when) {
        this.store = store;
        this.crashAt = crashAt;
        this.when = when;
    }

    int steps() {
        return steps;
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
        // a write is all or nothing, so halfway is before
        step(() -> store.write(name, content), () -> {});
    }

    @Override
    public void append(String name, byte[] piece) {
        step(
                () -> store.append(name, piece),
                () -> store.append(name, Arrays.copyOf(piece, piece.length / 2)));
    }

    @Override
    public void delete(String name) {
        step(() -> store.delete(name), () -> {});
    }

    private void step(Runnable whole, Runnable half) {
        steps++;
        if (steps != crashAt) {
            whole.run();
            return;
        }
        switch (when) {
            case BEFORE -> {}
            case HALFWAY -> half.run();
            case AFTER -> whole.run();
        }
        throw new StoreException("crashed at step " + steps, null);
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

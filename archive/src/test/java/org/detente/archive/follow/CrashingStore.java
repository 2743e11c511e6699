package org.detente.archive.follow;

import java.util.Arrays;
import org.detente.archive.store.Store;
import org.detente.archive.store.StoreException;

/** A store whose owner dies at one of its writes. */
final class CrashingStore extends ForwardingStore {
    /** Where within the write. */
    enum When {
        BEFORE,
        HALFWAY,
        AFTER
    }

    private final int crashAt;
    private final When when;
    private int steps;

    CrashingStore(Store store, int crashAt, When when) {
        super(store);
        this.crashAt = crashAt;
        this.when = when;
    }

    int steps() {
        return steps;
    }

    @Override
    public void write(String name, byte[] content) {
        // a write is all or nothing, so halfway is before
        step(() -> super.write(name, content), () -> {});
    }

    @Override
    public void append(String name, byte[] piece) {
        step(
                () -> super.append(name, piece),
                () -> super.append(name, Arrays.copyOf(piece, piece.length / 2)));
    }

    @Override
    public void delete(String name) {
        step(() -> super.delete(name), () -> {});
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
}

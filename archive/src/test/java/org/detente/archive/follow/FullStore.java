package org.detente.archive.follow;

import java.util.concurrent.atomic.AtomicBoolean;
import org.detente.archive.store.Store;
import org.detente.archive.store.StoreException;

/** A store on a disk that takes nothing more while the flag says so. */
final class FullStore extends ForwardingStore {
    private final AtomicBoolean full;

    FullStore(Store store, AtomicBoolean full) {
        super(store);
        this.full = full;
    }

    @Override
    public void write(String name, byte[] content) {
        mayWrite();
        super.write(name, content);
    }

    @Override
    public void append(String name, byte[] piece) {
        mayWrite();
        super.append(name, piece);
    }

    private void mayWrite() {
        if (full.get()) {
            throw new StoreException("No space left on device", null);
        }
    }
}

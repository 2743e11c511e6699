package org.detente.archive.store;

import java.util.List;
import java.util.Optional;

/**
 * Keeps the objects of one archive under names such as {@code partition-003/head.json}. Every
 * method throws {@link StoreException} when the store does not do as it is told.
 */
public interface Store extends AutoCloseable {

    /** Where it is, for people. */
    String location();

    /**
     * Names of the objects in a folder such as {@code partition-003/}, sorted; not of temporary
     * ones.
     */
    List<String> list(String folder);

    /** The object's bytes; empty when there is none. */
    Optional<byte[]> read(String name);

    /**
     * Puts the object there, or all of it in the place of the one before. Whoever reads sees either
     * the one or the other, and when this returns it stays, a power cut included.
     */
    void write(String name, byte[] content);

    /**
     * Adds to the end of the object, which is made when missing. When this returns the piece stays.
     * After an exception it is not there; after a crash a part of it may be.
     */
    void append(String name, byte[] piece);

    /** Removes the object; nothing happens when there is none. */
    void delete(String name);

    /**
     * Takes the store for this process alone until the store is closed.
     *
     * @throws StoreException when another archiver has it
     */
    void own();

    /** Writes and removes something as large as a flush, to find out whether that is possible. */
    default void probe() {
        String name = "probe";
        write(name, new byte[64 * 1024]);
        delete(name);
    }

    @Override
    void close();
}

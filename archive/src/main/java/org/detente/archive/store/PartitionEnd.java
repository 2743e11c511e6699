package org.detente.archive.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.detente.archive.format.DamagedException;
import org.detente.archive.format.Frames;
import org.detente.archive.format.Head;
import org.detente.archive.format.Lines;
import org.detente.archive.format.LogRecord;
import org.detente.archive.format.Manifest;
import org.detente.archive.format.Names;
import org.detente.archive.format.RecordLine;
import org.detente.archive.format.Sha256;

/**
 * Where a partition's archive ends, as a crash may have left it, and what its owner must mend.
 *
 * @param segments how many are closed
 * @param lastManifest hash of the newest manifest
 * @param closedEnd the offset after the last closed record
 * @param open what stands in the open segment, if anything
 * @param repairs what to do before the next write; each may be done twice
 */
public record PartitionEnd(
        long segments,
        String lastManifest,
        long closedEnd,
        Optional<Open> open,
        List<Repair> repairs) {

    /** The whole lines of the open segment. */
    public record Open(long firstOffset, long lastOffset, long records, long contentBytes) {}

    /** What a crash left undone. */
    @FunctionalInterface
    public interface Repair {
        void mend(Store store);
    }

    /** The first offset that is not in the archive. */
    public long nextOffset() {
        return open.map(lines -> lines.lastOffset() + 1).orElse(closedEnd);
    }

    /** Reads only the end: a long archive opens as fast as a short one. */
    public static PartitionEnd read(Store store, int partition) {
        List<String> names = store.list(Names.folder(partition));
        List<String> manifests = names.stream().filter(Names::isManifest).toList();
        Optional<Head> head = store.read(Names.head(partition)).map(Head::read);
        if (manifests.isEmpty()) {
            if (head.isPresent()) {
                throw new DamagedException(
                        "%s names %s, which is gone"
                                .formatted(Names.head(partition), head.get().manifest()));
            }
            return withOpen(store, partition, 0, Sha256.NONE, 0, List.of());
        }
        String newest = manifests.getLast();
        byte[] bytes = store.read(newest).orElseThrow();
        Manifest last = Manifest.read(bytes);
        if (!names.contains(Names.segment(partition, last.firstOffset()))) {
            throw new DamagedException(
                    "%s is gone".formatted(Names.segment(partition, last.firstOffset())));
        }
        Head right = new Head(newest, Sha256.of(bytes));
        List<Repair> repairs = List.of();
        if (!head.equals(Optional.of(right))) {
            mayLag(head, last, partition);
            repairs = List.of(writable -> writable.write(Names.head(partition), right.toBytes()));
        }
        return withOpen(
                store,
                partition,
                last.segment() + 1,
                right.sha256(),
                last.lastOffset() + 1,
                repairs);
    }

    /** A crash between manifest and head leaves the head one behind, never more. */
    private static void mayLag(Optional<Head> head, Manifest last, int partition) {
        String named = head.map(Head::sha256).orElse(Sha256.NONE);
        if (!named.equals(last.previous())) {
            throw new DamagedException(
                    "%s does not belong to the newest segments".formatted(Names.head(partition)));
        }
    }

    private static PartitionEnd withOpen(
            Store store,
            int partition,
            long segments,
            String lastManifest,
            long closedEnd,
            List<Repair> repairs) {
        String name = Names.open(partition);
        Optional<byte[]> bytes = store.read(name);
        if (bytes.isEmpty()) {
            return new PartitionEnd(segments, lastManifest, closedEnd, Optional.empty(), repairs);
        }
        OpenLines lines = new OpenLines(name, partition);
        Frames.Whole whole = Frames.read(bytes.get(), lines::take);
        List<Repair> all = new ArrayList<>(repairs);
        Optional<Open> open = lines.found();
        if (open.isEmpty() || open.get().lastOffset() < closedEnd) {
            // closed already: the crash came before the open one was removed
            all.add(writable -> writable.delete(name));
            open = Optional.empty();
        } else if (open.get().firstOffset() < closedEnd) {
            throw new DamagedException("%s begins within a closed segment".formatted(name));
        } else if (whole.bytes() < bytes.get().length) {
            byte[] kept = Arrays.copyOf(bytes.get(), whole.bytes());
            all.add(writable -> writable.write(name, kept));
        }
        return new PartitionEnd(segments, lastManifest, closedEnd, open, List.copyOf(all));
    }

    /** Reads through the lines of an open segment. */
    private static final class OpenLines {
        private final String name;
        private final int partition;
        private long first = -1;
        private long last = -1;
        private long records;
        private long contentBytes;

        private OpenLines(String name, int partition) {
            this.name = name;
            this.partition = partition;
        }

        private void take(byte[] content) {
            contentBytes += content.length;
            Lines.each(content, this::takeLine);
        }

        private void takeLine(byte[] line) {
            LogRecord record = RecordLine.read(line);
            if (record.partition() != partition || record.offset() <= last) {
                throw new DamagedException(
                        "%s holds offset %d of partition %d out of place"
                                .formatted(name, record.offset(), record.partition()));
            }
            first = first < 0 ? record.offset() : first;
            last = record.offset();
            records++;
        }

        private Optional<Open> found() {
            return records == 0
                    ? Optional.empty()
                    : Optional.of(new Open(first, last, records, contentBytes));
        }
    }
}

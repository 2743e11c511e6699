package org.detente.archive.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.detente.archive.format.DamagedException;
import org.detente.archive.format.Frames;
import org.detente.archive.format.Head;
import org.detente.archive.format.Manifest;
import org.detente.archive.format.Names;
import org.detente.archive.format.Origin;
import org.detente.archive.format.Sha256;
import org.detente.archive.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Reads one partition from its first segment to the end of its open one, hands on every record that
 * can be read, and says everything that is wrong. Takes no lock: an archiver may go on meanwhile.
 */
public final class PartitionReader {
    private static final int SNAPSHOTS_MAX = 20;

    private final Store store;
    private final Origin origin;
    private final int partition;
    private final Findings findings;

    private long segments;
    private long expectedSegment;

    /** Hash of the manifest before; null when that one is damaged. */
    private @Nullable String previous = Sha256.NONE;

    private String previousName = "the beginning";

    public PartitionReader(Store store, Origin origin, int partition, Findings findings) {
        this.store = store;
        this.origin = origin;
        this.partition = partition;
        this.findings = findings;
    }

    /** Names and head that belong together. */
    private record Snapshot(List<String> names, Optional<byte[]> head) {}

    /** Closed segments that were read. */
    long segments() {
        return segments;
    }

    /** Hands on the records in order; may be called once. */
    public LineReader read(Consumer<Found> record) {
        // before the names: what is closed in between is then found twice, and not missed
        Optional<byte[]> open = store.read(Names.open(partition));
        Snapshot snapshot = snapshot();
        LineReader lines = new LineReader(partition, findings, record);
        List<String> manifests = snapshot.names().stream().filter(Names::isManifest).toList();
        for (String name : manifests) {
            readSegment(name, lines);
        }
        orphans(snapshot.names(), lines.nextOffset());
        checkHead(manifests, snapshot.head());
        open.ifPresent(bytes -> readOpen(bytes, lines));
        return lines;
    }

    private Snapshot snapshot() {
        List<String> before = store.list(Names.folder(partition));
        for (int attempt = 0; attempt < SNAPSHOTS_MAX; attempt++) {
            Optional<byte[]> head = store.read(Names.head(partition));
            List<String> after = store.list(Names.folder(partition));
            if (after.stream()
                    .filter(Names::isManifest)
                    .toList()
                    .equals(before.stream().filter(Names::isManifest).toList())) {
                return new Snapshot(after, head);
            }
            before = after;
        }
        return new Snapshot(before, store.read(Names.head(partition)));
    }

    private void readSegment(String name, LineReader lines) {
        byte[] bytes = store.read(name).orElse(new byte[0]);
        String segment = Names.segment(partition, Names.firstOffset(name));
        Optional<Manifest> manifest = manifest(name, bytes);
        manifest.ifPresent(read -> checkChain(name, read));
        Optional<byte[]> content = store.read(segment);
        if (content.isEmpty()) {
            findings.fault(segment, "is missing, and %s names it".formatted(name));
        } else {
            boolean isAsHashed =
                    manifest.map(read -> hasItsHash(segment, name, content.get(), read))
                            .orElse(false);
            lines.begin(segment);
            Frames.Whole whole = Frames.read(content.get(), lines::take);
            whole.fault().ifPresent(fault -> findings.fault(segment, after(lines, fault)));
            if (isAsHashed) {
                manifest.ifPresent(read -> checkCounts(name, lines, read));
            }
        }
        manifest.ifPresent(read -> lines.skipTo(read.lastOffset() + 1));
        segments++;
        expectedSegment = manifest.map(Manifest::segment).orElse(expectedSegment) + 1;
        previous = manifest.isPresent() ? Sha256.of(bytes) : null;
        previousName = name;
    }

    private Optional<Manifest> manifest(String name, byte[] bytes) {
        try {
            return Optional.of(Manifest.read(bytes));
        } catch (DamagedException damage) {
            findings.fault(name, String.valueOf(damage.getMessage()));
            return Optional.empty();
        }
    }

    private void checkChain(String name, Manifest read) {
        if (read.partition() != partition || read.firstOffset() != Names.firstOffset(name)) {
            findings.fault(
                    name,
                    "is the manifest of partition %d from offset %d"
                            .formatted(read.partition(), read.firstOffset()));
        }
        if (!read.topic().equals(origin.topic()) || !read.topicId().equals(origin.topicId())) {
            findings.fault(
                    name, "is of topic %s with id %s".formatted(read.topic(), read.topicId()));
        }
        if (read.segment() > expectedSegment) {
            findings.fault(
                    name,
                    "is segment %d where segment %d belongs: %d before it are missing"
                            .formatted(
                                    read.segment(),
                                    expectedSegment,
                                    read.segment() - expectedSegment));
        } else if (read.segment() < expectedSegment
                || (previous != null && !read.previous().equals(previous))) {
            findings.fault(
                    name,
                    "does not follow %s: it names %s as the hash before it, and that one's is %s"
                            .formatted(previousName, read.previous(), previous));
        }
    }

    private boolean hasItsHash(String segment, String name, byte[] content, Manifest read) {
        String hash = Sha256.of(content);
        boolean has = content.length == read.bytes() && hash.equals(read.sha256());
        if (!has) {
            findings.fault(
                    segment,
                    "has %d bytes with SHA-256 %s; %s says %d bytes with %s"
                            .formatted(content.length, hash, name, read.bytes(), read.sha256()));
        }
        return has;
    }

    private void checkCounts(String name, LineReader lines, Manifest read) {
        boolean asSaid =
                lines.objectRecords() == read.records()
                        && lines.objectBytes() == read.contentBytes()
                        && lines.objectFirst() == read.firstOffset()
                        && lines.objectLast() == read.lastOffset();
        if (!asSaid) {
            findings.fault(
                    name,
                    "says %d records and %d bytes, offsets %d to %d; its segment holds %d and %d, offsets %d to %d"
                            .formatted(
                                    read.records(),
                                    read.contentBytes(),
                                    read.firstOffset(),
                                    read.lastOffset(),
                                    lines.objectRecords(),
                                    lines.objectBytes(),
                                    lines.objectFirst(),
                                    lines.objectLast()));
        }
    }

    private void orphans(List<String> names, long nextOffset) {
        for (String name : names) {
            if (Names.isSegment(name)
                    && !names.contains(Names.manifest(partition, Names.firstOffset(name)))) {
                if (Names.firstOffset(name) < nextOffset) {
                    findings.fault(name, "has no manifest");
                } else {
                    findings.note(name, "has no manifest: it is just being closed");
                }
            }
        }
    }

    private void checkHead(List<String> manifests, Optional<byte[]> bytes) {
        String name = Names.head(partition);
        if (bytes.isEmpty()) {
            if (manifests.size() > 1) {
                findings.fault(name, "is missing");
            }
            return;
        }
        Head head;
        try {
            head = Head.read(bytes.get());
        } catch (DamagedException damage) {
            findings.fault(name, String.valueOf(damage.getMessage()));
            return;
        }
        if (!manifests.contains(head.manifest())) {
            findings.fault(
                    name, "names %s, which is missing from the end".formatted(head.manifest()));
        } else if (manifests.indexOf(head.manifest()) < manifests.size() - 2) {
            findings.fault(name, "names %s, which is not the newest".formatted(head.manifest()));
        } else if (!Sha256.of(store.read(head.manifest()).orElse(new byte[0]))
                .equals(head.sha256())) {
            findings.fault(
                    head.manifest(), "is not the one whose hash stands in %s".formatted(name));
        }
    }

    private void readOpen(byte[] bytes, LineReader lines) {
        String name = Names.open(partition);
        lines.beginOpen(name);
        Frames.Whole whole = Frames.read(bytes, lines::take);
        whole.fault()
                .ifPresent(fault -> {
                    switch (fault) {
                        case Frames.Fault.Torn torn ->
                                findings.note(
                                        name,
                                        "its last %d bytes are half a frame: being written, or left by a crash and mended at the archiver's next start"
                                                .formatted(bytes.length - torn.missedAt()));
                        case Frames.Fault.Damaged damaged ->
                                findings.fault(name, after(lines, damaged));
                    }
                });
    }

    private static String after(LineReader lines, Frames.Fault fault) {
        String what =
                switch (fault) {
                    case Frames.Fault.Torn(int at) -> "ends within the frame at byte " + at;
                    case Frames.Fault.Damaged(String reason) -> reason;
                };
        return "%s; the records after offset %d cannot be read from it"
                .formatted(what, lines.lastOffset());
    }
}

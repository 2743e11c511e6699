package org.detente.archive.command;

import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Function;
import org.detente.archive.format.DamagedException;
import org.detente.archive.format.Names;
import org.detente.archive.format.Origin;
import org.detente.archive.log.LogClients;
import org.detente.archive.log.TopicAdmin;
import org.detente.archive.log.TopicFacts;
import org.detente.archive.store.PartitionEnd;
import org.detente.archive.store.Store;

/** {@code ./detente archive}: how far the archive is. Reads only its ends; verify reads all. */
final class Overview {
    private static final int CLEAN = 0;
    private static final int FAULTS = 1;
    private static final String ROW = "%9s %9s %12s %12s %8s%n";

    private final Store store;
    private final PrintStream out;

    Overview(Store store, PrintStream out) {
        this.store = store;
        this.out = out;
    }

    int print(Optional<Function<String, LogClients>> clients) {
        Optional<byte[]> bytes = store.read(Names.ORIGIN);
        if (bytes.isEmpty()) {
            out.println("There is no archive at %s yet.".formatted(store.location()));
            return FAULTS;
        }
        try {
            Origin origin = Origin.read(bytes.get());
            Optional<TopicFacts> topic = clients.flatMap(each -> describe(each, origin));
            out.println(
                    "Archive %s of topic %s (id %s)"
                            .formatted(store.location(), origin.topic(), origin.topicId()));
            topic.filter(found -> !found.id().equals(origin.topicId()))
                    .ifPresent(found ->
                            out.println("The topic was made anew: its id is " + found.id()));
            rows(origin, topic.filter(found -> found.id().equals(origin.topicId())));
            return CLEAN;
        } catch (DamagedException damage) {
            out.println(
                    "The archive is damaged (%s): ./detente verify lists everything."
                            .formatted(damage.getMessage()));
            return FAULTS;
        }
    }

    private static Optional<TopicFacts> describe(
            Function<String, LogClients> clients, Origin origin) {
        try (TopicAdmin admin = clients.apply(origin.topic()).admin()) {
            return admin.describe();
        }
    }

    private void rows(Origin origin, Optional<TopicFacts> topic) {
        out.printf(ROW, "partition", "segments", "archive end", "topic end", "behind");
        long behind = 0;
        for (int each = 0; each < origin.partitions(); each++) {
            // before the archive's end, so that the difference is never more than it is
            int partition = each;
            Optional<Long> topicEnd = topic.map(found -> found.end(partition));
            PartitionEnd end = PartitionEnd.read(store, each);
            long lag = topicEnd.map(found -> Math.max(0, found - end.nextOffset())).orElse(0L);
            behind += lag;
            out.printf(
                    ROW,
                    each,
                    end.segments(),
                    end.nextOffset(),
                    topicEnd.map(String::valueOf).orElse("unknown"),
                    topicEnd.isPresent() ? String.valueOf(lag) : "unknown");
        }
        out.println(
                topic.isPresent()
                        ? "behind by %d records".formatted(behind)
                        : "not compared with a topic");
    }
}

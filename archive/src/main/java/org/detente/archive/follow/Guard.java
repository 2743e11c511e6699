package org.detente.archive.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.detente.archive.format.Origin;
import org.detente.archive.log.TopicFacts;

/** Compares a topic with its archive: what is wrong, and what to do. Pure. */
final class Guard {
    private static final Map<String, String> KEEP_EVERYTHING =
            new TreeMap<>(
                    Map.of(
                            "cleanup.policy", "delete",
                            "retention.ms", "-1",
                            "retention.bytes", "-1"));

    private Guard() {}

    /**
     * @param origin what the archive is the copy of; empty for a new one
     * @param nextOffsets where the archive of each partition ends
     * @return why nothing may be archived; empty when it may
     */
    static Optional<String> refusal(
            Optional<Origin> origin, Map<Integer, Long> nextOffsets, TopicFacts topic) {
        Optional<String> other = origin.flatMap(known -> otherTopic(known, topic));
        if (other.isPresent()) {
            return other;
        }
        List<String> faults = new ArrayList<>();
        wrongSettings(topic).ifPresent(faults::add);
        new TreeMap<>(nextOffsets)
                .forEach((partition, next) -> lost(topic, partition, next).ifPresent(faults::add));
        for (int partition = 0; partition < topic.partitions(); partition++) {
            if (!nextOffsets.containsKey(partition)) {
                lost(topic, partition, 0).ifPresent(faults::add);
            }
        }
        return faults.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", faults));
    }

    /** The topic is gone although there is an archive of it. */
    static String gone(Origin origin) {
        return "topic %s does not exist, but its archive does. Make it anew with %d partitions, restore the archive into it, and give the archiver a new, empty store"
                .formatted(origin.topic(), origin.partitions());
    }

    private static Optional<String> otherTopic(Origin origin, TopicFacts topic) {
        if (!origin.topic().equals(topic.name())) {
            return Optional.of(
                    "this is the archive of topic %s, not of %s: set detente.log.topic or detente.archive.store"
                            .formatted(origin.topic(), topic.name()));
        }
        if (!origin.topicId().equals(topic.id())) {
            return Optional.of(
                    "topic %s was deleted and made anew: the archive is of id %s, the topic has id %s. The archive is left as it is. If the topic is empty, restore the archive into it; either way give the archiver a new, empty store"
                            .formatted(topic.name(), origin.topicId(), topic.id()));
        }
        if (topic.partitions() < origin.partitions()) {
            return Optional.of(
                    "topic %s has %d partitions and its archive %d: this is not the topic that was archived"
                            .formatted(topic.name(), topic.partitions(), origin.partitions()));
        }
        return Optional.empty();
    }

    private static Optional<String> wrongSettings(TopicFacts topic) {
        String wrong =
                KEEP_EVERYTHING.entrySet().stream()
                        .filter(wanted ->
                                !wanted.getValue().equals(present(topic, wanted.getKey())))
                        .map(wanted ->
                                "set %s=%s (it is %s)"
                                        .formatted(
                                                wanted.getKey(),
                                                wanted.getValue(),
                                                present(topic, wanted.getKey())))
                        .collect(Collectors.joining(", "));
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of("topic %s could lose records: %s".formatted(topic.name(), wrong));
    }

    private static String present(TopicFacts topic, String setting) {
        return topic.config().getOrDefault(setting, "unknown");
    }

    private static Optional<String> lost(TopicFacts topic, int partition, long next) {
        if (topic.end(partition) < next) {
            return Optional.of(
                    "partition %d was truncated: the topic ends before offset %d, its archive before %d. Records that were acknowledged are gone from the topic; make a new topic and restore the archive into it"
                            .formatted(partition, topic.end(partition), next));
        }
        if (topic.begin(partition) > next) {
            return Optional.of(
                    "partition %d has lost records: the topic begins at offset %d, its archive ends before %d. Stop what deletes records; if another archive has them, restore that one into a new topic"
                            .formatted(partition, topic.begin(partition), next));
        }
        return Optional.empty();
    }
}

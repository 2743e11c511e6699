package org.detente.archive.log;

import java.util.Map;

/**
 * A topic as the broker describes it.
 *
 * @param id Kafka's id of the topic; a topic made anew under the same name has another
 * @param config the configuration in force, the broker's defaults included
 * @param begins the first offset of each partition that the broker still has
 * @param ends the offset after the last record of each partition
 */
public record TopicFacts(
        String name,
        String id,
        int partitions,
        Map<String, String> config,
        Map<Integer, Long> begins,
        Map<Integer, Long> ends) {

    public TopicFacts {
        config = Map.copyOf(config);
        begins = Map.copyOf(begins);
        ends = Map.copyOf(ends);
    }

    public long begin(int partition) {
        return begins.getOrDefault(partition, 0L);
    }

    public long end(int partition) {
        return ends.getOrDefault(partition, 0L);
    }
}

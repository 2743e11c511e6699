package org.detente.system;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** How many records the log holds, asked of Kafka itself. */
public final class LogEnd {
    private static final String TOPIC = "detente.events.v1";

    private LogEnd() {}

    public static long records(int brokerPort) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + brokerPort))) {
            int partitions =
                    admin.describeTopics(List.of(TOPIC)).allTopicNames().get().values().stream()
                            .mapToInt(topic -> topic.partitions().size())
                            .sum();
            Map<TopicPartition, OffsetSpec> ends =
                    IntStream.range(0, partitions)
                            .mapToObj(partition -> new TopicPartition(TOPIC, partition))
                            .collect(
                                    Collectors.toMap(
                                            Function.identity(), _ -> OffsetSpec.latest()));
            return admin.listOffsets(ends).all().get().values().stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

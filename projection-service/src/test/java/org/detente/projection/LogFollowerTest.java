package org.detente.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Where the loop of a version waits, and goes on. */
class LogFollowerTest {
    private static final TopicPartition FIRST = new TopicPartition("test", 0);
    private static final TopicPartition SECOND = new TopicPartition("test", 1);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final Map<Integer, Long> nextOffsets = Map.of(0, 5L, 1, 3L);

    LogFollowerTest() {
        consumer.assign(List.of(FIRST, SECOND));
    }

    @Test
    void partitions_that_are_where_they_are_to_wait_are_not_fetched() {
        waitAt(5, 7);
        assertThat(consumer.paused()).containsExactly(FIRST);
    }

    @Test
    void what_waited_is_fetched_again_when_it_is_to_wait_further_on() {
        waitAt(5, 3);
        waitAt(6, 3);
        assertThat(consumer.paused()).containsExactly(SECOND);
    }

    @Test
    void who_is_told_to_wait_nowhere_fetches_everything() {
        waitAt(5, 3);
        LogFollower.pauseWhereReached(consumer, nextOffsets, null);
        assertThat(consumer.paused()).isEmpty();
    }

    private void waitAt(long first, long second) {
        LogFollower.pauseWhereReached(
                consumer, nextOffsets, new LogPosition("topic", Map.of(0, first, 1, second)));
    }
}

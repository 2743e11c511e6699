package org.detente.archive.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.detente.archive.format.Origin;
import org.detente.archive.log.TopicFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardTest {
    private static final Origin ORIGIN = Origin.of("events", "id-1", 2);
    private static final Map<String, String> RIGHT =
            Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");

    @Test
    void a_topic_that_goes_on_where_the_archive_ends_is_followed() {
        assertThat(refusal(Map.of(0, 5L, 1, 7L), topic("id-1", 2, 0, 7))).isEmpty();
        assertThat(Guard.refusal(Optional.empty(), Map.of(), topic("id-1", 2, 0, 7))).isEmpty();
    }

    @Test
    void a_topic_made_anew_is_refused_with_both_ids_and_the_way_out() {
        assertThat(refusal(Map.of(0, 5L), topic("id-2", 2, 0, 9)).orElseThrow())
                .contains("deleted and made anew", "id-1", "id-2", "give the archiver a new");
    }

    @Test
    void another_topic_is_refused() {
        Origin other = Origin.of("others", "id-1", 2);
        assertThat(
                        Guard.refusal(Optional.of(other), Map.of(), topic("id-1", 2, 0, 9))
                                .orElseThrow())
                .contains("archive of topic others, not of events");
    }

    @Test
    void a_topic_that_ends_before_its_archive_is_refused() {
        assertThat(refusal(Map.of(0, 8L, 1, 7L), topic("id-1", 2, 0, 7)).orElseThrow())
                .contains("partition 0 was truncated", "before offset 7", "before 8")
                .doesNotContain("partition 1");
    }

    @Test
    void a_topic_that_begins_after_its_archive_is_refused() {
        assertThat(refusal(Map.of(0, 2L, 1, 3L), topic("id-1", 2, 3, 7)).orElseThrow())
                .contains("partition 0 has lost records", "begins at offset 3", "ends before 2")
                .doesNotContain("partition 1");
    }

    @Test
    void an_archive_does_not_begin_with_a_topic_that_lost_its_beginning() {
        assertThat(Guard.refusal(Optional.empty(), Map.of(), topic("id-1", 1, 3, 7)).orElseThrow())
                .contains("partition 0 has lost records");
    }

    @Test
    void fewer_partitions_are_refused() {
        assertThat(refusal(Map.of(0, 2L, 1, 3L), topic("id-1", 1, 0, 7)).orElseThrow())
                .contains("has 1 partitions and its archive 2");
    }

    @ParameterizedTest
    @CsvSource({"cleanup.policy,compact", "retention.ms,604800000", "retention.bytes,1000"})
    void a_topic_that_could_forget_is_refused_with_the_setting(String name, String value) {
        Map<String, String> config = new HashMap<>(RIGHT);
        config.put(name, value);
        TopicFacts topic =
                new TopicFacts("events", "id-1", 1, config, Map.of(0, 0L), Map.of(0, 7L));
        assertThat(Guard.refusal(Optional.empty(), Map.of(), topic).orElseThrow())
                .contains("set " + name + "=" + RIGHT.get(name) + " (it is " + value + ")");
    }

    private static Optional<String> refusal(Map<Integer, Long> ends, TopicFacts topic) {
        return Guard.refusal(Optional.of(ORIGIN), ends, topic);
    }

    private static TopicFacts topic(String id, int partitions, long begin, long end) {
        Map<Integer, Long> begins = new HashMap<>();
        Map<Integer, Long> ends = new HashMap<>();
        for (int each = 0; each < partitions; each++) {
            begins.put(each, begin);
            ends.put(each, end);
        }
        return new TopicFacts("events", id, partitions, RIGHT, begins, ends);
    }
}

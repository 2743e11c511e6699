package org.detente.intake.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicRulesTest {
    private static final TopicRules RULES = new TopicRules("events", 12, (short) 3);
    private static final Map<String, String> GOOD =
            Map.of(
                    "cleanup.policy", "delete",
                    "retention.ms", "-1",
                    "retention.bytes", "-1",
                    "message.timestamp.type", "LogAppendTime",
                    "min.insync.replicas", "2");

    @Test
    void a_topic_as_it_must_be_has_no_faults() {
        assertThat(RULES.faultsOf(facts(12, GOOD))).isEmpty();
    }

    @Test
    void a_new_topic_is_as_it_must_be() {
        Map<String, String> config = RULES.newTopic().configs();

        assertThat(RULES.faultsOf(facts(RULES.newTopic().numPartitions(), config))).isEmpty();
        assertThat(config).containsAllEntriesOf(GOOD);
    }

    @ParameterizedTest
    @CsvSource({
        "cleanup.policy, compact",
        "cleanup.policy, 'compact,delete'",
        "retention.ms, 604800000",
        "retention.bytes, 1073741824",
        "message.timestamp.type, CreateTime",
        "min.insync.replicas, 1"
    })
    void a_topic_that_could_lose_events_is_named_with_what_to_set(String name, String value) {
        Map<String, String> config = new HashMap<>(GOOD);
        config.put(name, value);

        assertThat(RULES.faultsOf(facts(12, config)))
                .hasValueSatisfying(remedy ->
                        assertThat(remedy)
                                .contains("set " + name + "=" + GOOD.get(name))
                                .contains("it is " + value));
    }

    @Test
    void every_fault_is_named_at_once() {
        Map<String, String> config = new HashMap<>(GOOD);
        config.put("cleanup.policy", "compact");
        config.put("retention.ms", "1");

        assertThat(RULES.faultsOf(facts(3, config)))
                .hasValueSatisfying(remedy ->
                        assertThat(remedy)
                                .contains("cleanup.policy", "retention.ms", "3 partitions"));
    }

    @Test
    void more_partitions_than_configured_are_welcome() {
        assertThat(RULES.faultsOf(facts(24, GOOD))).isEmpty();
    }

    @Test
    void one_node_cannot_be_asked_for_two_copies() {
        TopicRules oneNode = new TopicRules("events", 1, (short) 1);

        assertThat(oneNode.newTopic().configs()).containsEntry("min.insync.replicas", "1");
    }

    private static TopicFacts facts(int partitions, Map<String, String> config) {
        return new TopicFacts("id", partitions, config);
    }
}

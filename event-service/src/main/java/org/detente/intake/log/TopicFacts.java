package org.detente.intake.log;

import java.util.Map;

/**
 * A topic as the broker describes it.
 *
 * @param id Kafka's id of the topic; a topic made anew under the same name has another
 * @param config the configuration in force, the broker's defaults included
 */
record TopicFacts(String id, int partitions, Map<String, String> config) {}

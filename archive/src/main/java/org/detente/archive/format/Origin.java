package org.detente.archive.format;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;

/**
 * What an archive is the copy of: {@code archive.json} at its root.
 *
 * @param format {@value #FORMAT}
 * @param topicId Kafka's id of the topic; a topic made anew under the same name has another
 */
@JsonPropertyOrder({"format", "topic", "topicId", "partitions"})
public record Origin(String format, String topic, String topicId, int partitions) {
    public static final String FORMAT = "detente-archive/1";

    public Origin {
        Objects.requireNonNull(topic);
        Objects.requireNonNull(topicId);
        if (!FORMAT.equals(format) || partitions < 1) {
            throw new IllegalArgumentException("no archive of format " + FORMAT);
        }
    }

    public static Origin of(String topic, String topicId, int partitions) {
        return new Origin(FORMAT, topic, topicId, partitions);
    }

    public byte[] toBytes() {
        return Document.write(this);
    }

    public static Origin read(byte[] bytes) {
        return Document.read(bytes, Origin.class);
    }
}

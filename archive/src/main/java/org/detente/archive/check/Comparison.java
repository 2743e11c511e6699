package org.detente.archive.check;

import java.util.Optional;
import org.detente.archive.format.LogRecord;
import org.detente.archive.log.TopicRecords;

/** Lays the records of a partition in the archive beside those in the topic. */
interface Comparison {

    /** What the topic says about a record of the archive. */
    enum Outcome {
        SAME,
        OTHERWISE,
        NOT_ASKED
    }

    Outcome compare(Found found);

    /** After the last record of the archive. */
    void end();

    /** When there is no topic to ask. */
    Comparison NONE =
            new Comparison() {
                @Override
                public Outcome compare(Found found) {
                    return Outcome.NOT_ASKED;
                }

                @Override
                public void end() {}
            };

    /** Both sides come in the order of their offsets, so each is read once. */
    final class WithTopic implements Comparison {
        private final TopicRecords topic;
        private final String where;
        private final long topicEnd;
        private final Findings findings;
        private Optional<LogRecord> ahead;
        private long missingFrom = -1;
        private long missingTo = -1;
        private long extraFrom = -1;
        private long extraTo = -1;

        WithTopic(TopicRecords topic, int partition, long topicEnd, Findings findings) {
            this.topic = topic;
            this.where = "partition " + partition;
            this.topicEnd = topicEnd;
            this.findings = findings;
            this.ahead = topic.next();
        }

        @Override
        public Outcome compare(Found found) {
            long offset = found.record().offset();
            while (ahead.isPresent() && ahead.get().offset() < offset) {
                missing(ahead.get().offset());
                ahead = topic.next();
            }
            if (ahead.isPresent() && ahead.get().offset() == offset) {
                LogRecord there = ahead.get();
                ahead = topic.next();
                if (there.equals(found.record())) {
                    return Outcome.SAME;
                }
                findings.fault(found.where(), "is not the record that the topic has there");
                return Outcome.OTHERWISE;
            }
            if (offset >= topicEnd) {
                // logged after the comparison began
                return Outcome.NOT_ASKED;
            }
            extra(offset);
            return Outcome.OTHERWISE;
        }

        private void missing(long offset) {
            if (missingFrom >= 0 && offset != missingTo + 1) {
                tellMissing();
            }
            missingFrom = missingFrom < 0 ? offset : missingFrom;
            missingTo = offset;
        }

        private void extra(long offset) {
            if (extraFrom >= 0 && offset != extraTo + 1) {
                tellExtra();
            }
            extraFrom = extraFrom < 0 ? offset : extraFrom;
            extraTo = offset;
        }

        @Override
        public void end() {
            while (ahead.isPresent()) {
                missing(ahead.get().offset());
                ahead = topic.next();
            }
            tellMissing();
            tellExtra();
        }

        private void tellMissing() {
            if (missingFrom >= 0) {
                findings.fault(
                        where,
                        "offsets %d to %d are in the topic and not in the archive"
                                .formatted(missingFrom, missingTo));
            }
            missingFrom = -1;
        }

        private void tellExtra() {
            if (extraFrom >= 0) {
                findings.fault(
                        where,
                        "offsets %d to %d are in the archive and no longer in the topic"
                                .formatted(extraFrom, extraTo));
            }
            extraFrom = -1;
        }
    }
}

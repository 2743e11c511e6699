package org.detente.alerts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.detente.watch.Condition;
import org.detente.watch.Subject;
import org.detente.watch.SubjectType;
import org.jspecify.annotations.Nullable;

/** A rule that is kept. */
record Rule(UUID id, int version, Instant savedAt, Draft draft) {
    /**
     * What its author wrote.
     *
     * @param subject id of the one subject that it watches; empty for all of the type
     */
    record Draft(
            String name,
            Kind kind,
            SubjectType type,
            Optional<String> subject,
            Condition.Temperature temperature,
            @Nullable BigDecimal points,
            @Nullable Integer days) {
        /** To be asked only of a draft without faults. */
        Condition condition() {
            return switch (kind) {
                case BAND_CROSSED -> new Condition.BandCrossed(temperature);
                case CHANGE -> new Condition.Change(temperature, requiredPoints(), requiredDays());
                case LEVEL_CHANGED -> new Condition.LevelChanged();
                case ACTIVITY_STALLED -> new Condition.ActivityStalled(requiredDays());
                case SILENCE -> new Condition.Silence(requiredDays());
            };
        }

        private BigDecimal requiredPoints() {
            return Objects.requireNonNull(points, "points");
        }

        private int requiredDays() {
            return Objects.requireNonNull(days, "days");
        }

        /** As a rule writes it. */
        String subjectText() {
            return subject.map(id -> new Subject(type, id).toString()).orElse(type.wireName());
        }

        boolean watches(Subject candidate) {
            return candidate.type() == type && subject.map(candidate.id()::equals).orElse(true);
        }
    }

    String etag() {
        return id + "-" + version;
    }
}

package org.detente.version;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.detente.projection.LogPosition;
import org.jspecify.annotations.Nullable;

/** One version of the read models of a set: tables in a schema of its own. */
@Entity
@Table(name = "projection_version", schema = "detente")
@SuppressWarnings("NullAway.Init")
class ProjectionVersion extends PanacheEntityBase {
    /** What a version is for; as written in the table. */
    enum State {
        /** Filled from the beginning of the log beside the serving one. */
        building,
        /** Answers reads. */
        serving,
        /** Served before; follows the log, for instant return. */
        warm,
        /** Did not agree with the serving one; kept as it is, for a look. */
        failed
    }

    @Id
    @Column(name = "schema_name")
    String schemaName;

    @Column(name = "set_name")
    String setName;

    /** Version of the code that fills it. */
    String fold;

    @Enumerated(EnumType.STRING)
    State state;

    /** Position at which its runners wait, for a comparison. */
    @Column(name = "hold_at")
    @Nullable String holdAt;

    @Column(name = "hold_until")
    @Nullable Instant holdUntil;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "served_at")
    @Nullable Instant servedAt;

    @Nullable String note;

    static List<ProjectionVersion> ofSet(String set) {
        return list("setName = ?1 order by startedAt, schemaName", set);
    }

    static Optional<ProjectionVersion> ofSet(String set, State state) {
        return find("setName = ?1 and state = ?2", set, state).firstResultOptional();
    }

    boolean isFollowed() {
        return switch (state) {
            case building, serving, warm -> true;
            case failed -> false;
        };
    }

    /** Where its runners wait now; a hold that its author did not lift in time is over. */
    Optional<LogPosition> holdAt(Instant now) {
        return holdAt == null || holdUntil == null || now.isAfter(holdUntil)
                ? Optional.empty()
                : Optional.of(LogPosition.ofToken(holdAt));
    }
}

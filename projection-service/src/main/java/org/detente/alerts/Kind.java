package org.detente.alerts;

import java.util.List;
import java.util.Set;
import org.detente.event.WireNamed;
import org.detente.watch.SubjectType;

/** Kinds of rules. */
enum Kind implements WireNamed {
    BAND_CROSSED(Set.of("model", "halfLife", "scale"), SubjectType.RELATIONSHIP),
    CHANGE(Set.of("model", "halfLife", "scale", "points", "days"), SubjectType.RELATIONSHIP),
    LEVEL_CHANGED(Set.of(), SubjectType.TERRITORY),
    ACTIVITY_STALLED(Set.of("days"), SubjectType.ACTIVITY),
    SILENCE(Set.of("days"), SubjectType.RELATIONSHIP, SubjectType.TERRITORY, SubjectType.ACTIVITY);

    private final Set<String> parameters;
    private final List<SubjectType> subjects;

    Kind(Set<String> parameters, SubjectType... subjects) {
        this.parameters = parameters;
        this.subjects = List.of(subjects);
    }

    /** The members of a rule that only some kinds have. */
    Set<String> parameters() {
        return parameters;
    }

    /** What such rules can watch; the first is meant where a rule does not say. */
    List<SubjectType> subjects() {
        return subjects;
    }

    /**
     * Whether the state that they tell of has a beginning of its own, so that it is told also when
     * a rule looks at a subject for the first time.
     */
    boolean stands() {
        return switch (this) {
            case ACTIVITY_STALLED, SILENCE -> true;
            case BAND_CROSSED, CHANGE, LEVEL_CHANGED -> false;
        };
    }
}

package org.detente.watch;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.projection.EventFact;
import org.detente.query.Problem;
import org.detente.query.Snapshot;

/**
 * A read model that rules can watch. The number of statements of a look does not depend on how many
 * subjects are looked at.
 */
public interface Watched {
    /** What its subjects are. */
    SubjectType type();

    /** Whether it can tell how a subject stands with regard to such a condition. */
    boolean answers(Condition condition);

    /** What is wrong with a condition that it answers; pointers are members of a rule. */
    default List<Problem.Error> faults(Condition condition) {
        return List.of();
    }

    /** Ids of the subjects that an event is a fact of. */
    Set<String> touchedBy(EventFact fact);

    /**
     * Ids of subjects in their order.
     *
     * @param behind the id that they lie behind; empty for the first ones
     */
    List<String> ids(Snapshot snapshot, Optional<String> behind, int rows) throws SQLException;

    /**
     * How subjects stand on a day, with all that is known now; by id. One of which there is nothing
     * to tell is left out.
     */
    Map<String, Observation> observe(
            Snapshot snapshot, Condition condition, Collection<String> ids, LocalDate day)
            throws SQLException;

    /** The events that have the largest part in how subjects stand; by id, the largest first. */
    Map<String, List<Observation.Behind>> behind(
            Snapshot snapshot, Condition condition, Collection<String> ids, LocalDate day)
            throws SQLException;
}

package org.detente.whatif;

import java.sql.SQLException;
import java.util.List;
import org.detente.query.Problem;
import org.detente.query.Snapshot;

/**
 * What suppositions would change in a read model. Baseline and scenario come from the same fold
 * over the same snapshot; the number of statements does not depend on how much is supposed or on
 * how many days are asked for.
 */
public interface WhatIf {
    /** The member of an answer under which its effects stand: {@code relationships}. */
    String name();

    /** Versions of the rules and tables that the effects depend on. */
    String versions();

    /** What is wrong with the terms that only this read model understands. */
    default List<Problem.Error> faults(Terms terms) {
        return List.of();
    }

    /** The effects, one for each subject in order; records that are written as JSON. */
    List<? extends Record> effects(Snapshot snapshot, Terms terms, Overlay overlay)
            throws SQLException;
}

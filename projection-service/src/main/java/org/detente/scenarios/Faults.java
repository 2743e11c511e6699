package org.detente.scenarios;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.detente.query.Problem;

/** Collects all that is wrong with a scenario, so that its author mends it in one go. */
final class Faults {
    /** Enough to work with. */
    private static final int FAULTS_MAX = 1000;

    private final String prefix;
    private final List<Problem.Error> found;

    Faults() {
        this("", new ArrayList<>());
    }

    private Faults(String prefix, List<Problem.Error> found) {
        this.prefix = prefix;
        this.found = found;
    }

    /** The same collection, for what lies below a member: pointers lead there from here. */
    Faults below(String member) {
        return new Faults(prefix + "/" + member, found);
    }

    void add(String pointer, String code, String detail) {
        add(new Problem.Error(prefix + pointer, code, detail));
    }

    private void add(Problem.Error fault) {
        if (found.size() < FAULTS_MAX) {
            found.add(fault);
        }
    }

    void addAll(Collection<Problem.Error> faults) {
        faults.forEach(fault -> add(fault.pointer(), fault.code(), fault.detail()));
    }

    List<Problem.Error> all() {
        return List.copyOf(found);
    }
}

package org.detente.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects all that is wrong with a document, so that its author mends it in one go. */
public final class Faults {
    /** Enough to work with. */
    private static final int FAULTS_MAX = 1000;

    private final String prefix;
    private final List<Problem.Error> found;

    public Faults() {
        this("", new ArrayList<>());
    }

    private Faults(String prefix, List<Problem.Error> found) {
        this.prefix = prefix;
        this.found = found;
    }

    /** The same collection, for what lies below a member: pointers lead there from here. */
    public Faults below(String member) {
        return new Faults(prefix + "/" + member, found);
    }

    public void add(String pointer, String code, String detail) {
        add(new Problem.Error(prefix + pointer, code, detail));
    }

    private void add(Problem.Error fault) {
        if (found.size() < FAULTS_MAX) {
            found.add(fault);
        }
    }

    public void addAll(Collection<Problem.Error> faults) {
        faults.forEach(fault -> add(fault.pointer(), fault.code(), fault.detail()));
    }

    public List<Problem.Error> all() {
        return List.copyOf(found);
    }
}

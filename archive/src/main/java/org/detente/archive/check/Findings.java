package org.detente.archive.check;

import java.util.ArrayList;
import java.util.List;

/** What was found: faults, of which the first are kept, and notes that are no faults. */
public final class Findings {
    /** Enough to see what happened; the count goes on. */
    static final int KEPT_MAX = 100;

    private final List<Finding> faults = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();
    private long faultCount;
    private long noteCount;

    /**
     * @param where the object, with line and offset where known
     */
    public record Finding(String where, String what) {
        @Override
        public String toString() {
            return where + ": " + what;
        }
    }

    void fault(String where, String what) {
        faultCount++;
        if (faults.size() < KEPT_MAX) {
            faults.add(new Finding(where, what));
        }
    }

    void note(String where, String what) {
        noteCount++;
        if (notes.size() < KEPT_MAX) {
            notes.add(new Finding(where, what));
        }
    }

    public boolean isClean() {
        return faultCount == 0;
    }

    public long faultCount() {
        return faultCount;
    }

    public List<Finding> faults() {
        return List.copyOf(faults);
    }

    long noteCount() {
        return noteCount;
    }

    public List<Finding> notes() {
        return List.copyOf(notes);
    }
}

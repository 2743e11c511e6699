package org.detente.event.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects every fault of one input, so that its author mends them in one go, and knows where in
 * the input the reading is.
 */
final class Faults {
    /** Enough to work with; an input with more is not an event. */
    private static final int FAULTS_MAX = 100;

    private final boolean submitted;
    private final List<Fault> found = new ArrayList<>(0);
    private final List<Object> steps = new ArrayList<>();
    private int unreadable;
    private boolean disorder;

    private Faults(boolean submitted) {
        this.submitted = submitted;
    }

    /** For an input that is to be logged: it must also name only what the registers know. */
    static Faults ofSubmission() {
        return new Faults(true);
    }

    /** For what has been logged: the registers may have changed since. */
    static Faults ofRecord() {
        return new Faults(false);
    }

    boolean areOfSubmission() {
        return submitted;
    }

    /** Goes down to a member or an entry; {@code step} is its name or index. */
    void enter(Object step) {
        steps.add(step);
    }

    void leave() {
        steps.removeLast();
    }

    /** The value here cannot be read. */
    void add(String code, String detail) {
        unreadable++;
        addAt(here(), code, detail);
    }

    /** What was read here is not whole; its faults are named already. */
    void noteUnreadable() {
        unreadable++;
    }

    /** Something is wrong here, but there is a value to go on with. */
    void addReadable(String code, String detail) {
        addAt(here(), code, detail);
    }

    /** Something is wrong below here; the pointer leads there from here. */
    void add(String pointer, String code, String detail) {
        addAt(here() + pointer, code, detail);
    }

    /** The input as a whole cannot be read. */
    void addToWhole(String code, String detail) {
        addAt("", code, detail);
    }

    private void addAt(String pointer, String code, String detail) {
        if (found.size() < FAULTS_MAX) {
            found.add(new Fault(pointer, code, detail));
        }
    }

    /** A list whose order means nothing is not in canonical order; that is no fault. */
    void noteDisorder() {
        disorder = true;
    }

    boolean disorderNoted() {
        return disorder;
    }

    boolean none() {
        return found.isEmpty();
    }

    /** How many values could not be read so far. */
    int unreadable() {
        return unreadable;
    }

    List<Fault> all() {
        return List.copyOf(found);
    }

    private String here() {
        StringBuilder pointer = new StringBuilder();
        for (Object step : steps) {
            String name = step.toString().replace("~", "~0").replace("/", "~1");
            pointer.append('/').append(name);
        }
        return encodable(pointer.toString());
    }

    /** With a question mark for each unpaired surrogate, which an answer in UTF-8 cannot carry. */
    private static String encodable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}

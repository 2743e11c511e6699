package org.detente.intake.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.detente.event.amendment.EventId;
import org.detente.intake.decision.Examination;

/** Neighbouring lines that are decided together. */
sealed interface Stretch {
    /** Lines of events, and faulty ones. */
    record Events(List<Row.Examined> lines) implements Stretch {}

    /** Lines of amendments that touch no event twice, so that none depends on another. */
    record Amendments(List<Row.Examined> lines) implements Stretch {}

    /** Takes a chunk apart, in order. */
    static List<Stretch> of(List<Row.Examined> lines) {
        List<Stretch> stretches = new ArrayList<>();
        Set<EventId> touched = new HashSet<>();
        for (Row.Examined line : lines) {
            if (line.examination() instanceof Examination.GoodAmendment good) {
                Set<EventId> events = good.proposal().events();
                boolean fits = events.stream().noneMatch(touched::contains);
                if (!fits || stretches.isEmpty() || !(stretches.getLast() instanceof Amendments)) {
                    stretches.add(new Amendments(new ArrayList<>()));
                    touched.clear();
                }
                touched.addAll(events);
            } else if (stretches.isEmpty() || !(stretches.getLast() instanceof Events)) {
                stretches.add(new Events(new ArrayList<>()));
            }
            stretches.getLast().lines().add(line);
        }
        return stretches;
    }

    List<Row.Examined> lines();
}

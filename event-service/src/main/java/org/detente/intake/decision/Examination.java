package org.detente.intake.decision;

import java.util.List;
import org.detente.event.codec.Fault;
import org.detente.intake.log.Draft;

/** What is seen by looking at an input alone, without the log. */
public sealed interface Examination {
    /** A good event. */
    record Good(Draft draft) implements Examination {}

    /** Not an event, or one that breaks a rule; {@code faults} has at least one entry. */
    record Faulty(List<Fault> faults) implements Examination {}
}

package org.detente.intake.decision;

import java.util.List;
import org.detente.event.amendment.AmendmentKind;
import org.detente.event.codec.Fault;
import org.detente.intake.log.Draft;

/** What is seen by looking at an input alone, without the log. */
public sealed interface Examination {
    /** A good event. */
    record Good(Draft draft) implements Examination {}

    /** Not an event, or one that breaks a rule; {@code faults} has at least one entry. */
    record Faulty(List<Fault> faults) implements Examination {}

    /** An amendment of an event, in its whole form. */
    sealed interface OfAmendment extends Examination {
        AmendmentKind kind();
    }

    /** A good amendment. */
    record GoodAmendment(Proposal proposal) implements OfAmendment {
        @Override
        public AmendmentKind kind() {
            return proposal.amendment().kind();
        }
    }

    /** A faulty one; {@code faults} has at least one entry. */
    record FaultyAmendment(AmendmentKind kind, List<Fault> faults) implements OfAmendment {}
}

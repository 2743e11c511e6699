package org.detente.intake.decision;

import java.util.List;
import org.detente.event.codec.Fault;
import org.detente.intake.known.Standing;

/** Why a good amendment is not appended. */
public sealed interface Refusal {
    /** The same for programs, with pointers into the amendment's whole form. */
    List<Fault> faults();

    /** The log holds no such event; {@code detail} says what it holds instead, if anything. */
    record NoSuchEvent(String detail) implements Refusal {
        @Override
        public List<Fault> faults() {
            return List.of(new Fault("/event", "unknown-event", detail));
        }
    }

    /** The event has changed since its author looked. */
    record Stale(Standing present) implements Refusal {
        @Override
        public List<Fault> faults() {
            return List.of(
                    new Fault(
                            "/supersedes",
                            "stale-version",
                            "is not the present version, which is "
                                    + present.version()
                                    + "; look at what changed and amend that version"));
        }
    }

    /** Everything would be as it is. */
    record NoChange(Standing present, String detail) implements Refusal {
        @Override
        public List<Fault> faults() {
            return List.of(new Fault("", "no-change", detail));
        }
    }

    /** It does not fit the state of the event, or of the other one that it names. */
    record WrongState(Standing present, String pointer, String detail) implements Refusal {
        @Override
        public List<Fault> faults() {
            return List.of(new Fault(pointer, "wrong-state", detail));
        }
    }

    /** Something in it is wrong after all. */
    record Faulty(List<Fault> faults) implements Refusal {}
}

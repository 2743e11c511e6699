package org.detente.intake.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.event.amendment.Correction;
import org.detente.event.amendment.EventId;
import org.detente.event.amendment.Link;
import org.detente.event.amendment.Reinstatement;
import org.detente.event.amendment.Retraction;
import org.detente.event.amendment.Version;
import org.detente.event.codec.ContentId;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Fault;
import org.detente.intake.known.Standing;
import org.detente.intake.known.Standing.LinkTo;
import org.detente.intake.known.Standing.State;
import org.jspecify.annotations.Nullable;

/**
 * Which amendments fit how the event stands. Where amendments raced, one that leaves the event as
 * it counts still changes something: it supersedes them all and ends the contest.
 */
final class AmendmentRules {
    private AmendmentRules() {}

    /**
     * Judges.
     *
     * @param standings of the events that the proposal names, as far as the log holds them
     */
    static Verdict judge(Proposal proposal, Map<EventId, Standing> standings) {
        EventId event = proposal.amendment().event();
        Standing present = standings.get(event);
        Optional<String> missing = missing(event, present);
        if (present == null || missing.isPresent()) {
            return new Verdict.Refused(new Refusal.NoSuchEvent(missing.orElse("")));
        }
        if (present.entries().contains(proposal.id())) {
            return new Verdict.InTheLog(present);
        }
        if (!Version.of(proposal.amendment().supersedes()).equals(present.version())) {
            return new Verdict.Refused(new Refusal.Stale(present));
        }
        return refusal(proposal, present, standings)
                .<Verdict>map(Verdict.Refused::new)
                .orElseGet(Verdict.Allowed::new);
    }

    /** What to say when there is no event with the id. */
    private static Optional<String> missing(EventId id, @Nullable Standing found) {
        if (found == null) {
            return Optional.of(
                    "no event in the log has the id "
                            + id
                            + "; copy it from the answer that logged the event");
        }
        return found.event().equals(id)
                ? Optional.empty()
                : Optional.of(
                        id
                                + " is an amendment of the event "
                                + found.event()
                                + "; name that event instead");
    }

    private static Optional<Refusal> refusal(
            Proposal proposal, Standing present, Map<EventId, Standing> standings) {
        return switch (proposal.amendment()) {
            case Correction correction -> refusal(correction, present);
            case Retraction _ ->
                    present.state() == State.RETRACTED && !present.version().isContested()
                            ? noChange(present, "the event is retracted already")
                            : Optional.empty();
            case Reinstatement _ -> refusalOfReinstatement(present);
            case Link link ->
                    switch (link.action()) {
                        case ADD -> refusalOfAdding(link, present, standings);
                        case REMOVE -> refusalOfRemoving(link, present, standings);
                    };
        };
    }

    private static Optional<Refusal> refusal(Correction correction, Standing present) {
        if (present.state() == State.RETRACTED) {
            return wrongState(present, "/event", "is retracted; reinstate it first");
        }
        boolean same =
                ContentId.of(EventCodec.canonical(correction.content()))
                        .equals(present.contentId());
        return same && !present.version().isContested()
                ? noChange(present, "the content is the one that counts already")
                : Optional.empty();
    }

    private static Optional<Refusal> refusalOfReinstatement(Standing present) {
        return switch (present.state()) {
            case RETRACTED -> Optional.empty();
            case LIVE ->
                    present.version().isContested()
                            ? Optional.empty()
                            : noChange(present, "the event is not retracted");
            case MERGED ->
                    wrongState(
                            present,
                            "/event",
                            "is not retracted: another event counts in its place; remove the"
                                    + " same-as link");
        };
    }

    private static Optional<Refusal> refusalOfAdding(
            Link link, Standing present, Map<EventId, Standing> standings) {
        Standing other = standings.get(link.other());
        Optional<String> missing = missing(link.other(), other);
        if (other == null || missing.isPresent()) {
            return unknownOther(missing.orElse(""));
        }
        if (present.links().contains(new LinkTo(link.relation(), link.other()))) {
            return noChange(present, "the events are linked so already");
        }
        if (other.state() != State.LIVE) {
            return wrongState(
                    present,
                    "/other",
                    "does not count itself, it is "
                            + other.state().wireName()
                            + "; name an event that counts");
        }
        return link.relation() == Link.Relation.SAME_AS && present.state() != State.LIVE
                ? wrongState(
                        present,
                        "/event",
                        "does not count, it is "
                                + present.state().wireName()
                                + " already; another event cannot count in its place")
                : Optional.empty();
    }

    private static Optional<Refusal> refusalOfRemoving(
            Link link, Standing present, Map<EventId, Standing> standings) {
        Optional<String> missing = missing(link.other(), standings.get(link.other()));
        if (missing.isPresent()) {
            return unknownOther(missing.get());
        }
        return present.links().contains(new LinkTo(link.relation(), link.other()))
                ? Optional.empty()
                : noChange(present, "the events are not linked so");
    }

    private static Optional<Refusal> unknownOther(String detail) {
        return Optional.of(
                new Refusal.Faulty(List.of(new Fault("/other", "unknown-event", detail))));
    }

    private static Optional<Refusal> noChange(Standing present, String detail) {
        return Optional.of(new Refusal.NoChange(present, detail));
    }

    private static Optional<Refusal> wrongState(Standing present, String pointer, String detail) {
        return Optional.of(new Refusal.WrongState(present, pointer, detail));
    }
}

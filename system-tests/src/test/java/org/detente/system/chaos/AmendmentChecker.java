package org.detente.system.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.UUID;
import org.detente.event.amendment.Version;
import org.detente.system.chaos.Violations.Promise;

/** Judges answers about amendments against what was acknowledged. */
final class AmendmentChecker {
    private static final String STALE = "412 precondition-failed";

    private final Checker events;
    private final Ledger ledger;
    private final Violations violations;

    AmendmentChecker(Checker events, Ledger ledger, Violations violations) {
        this.events = events;
        this.ledger = ledger;
        this.violations = violations;
    }

    /** The judge of answers that show an event. */
    Checker events() {
        return events;
    }

    /** The system says that the amendment is in the log. */
    Amended acknowledged(AmendmentDraft draft, JsonNode body, Answer.Good answer) {
        boolean isNew = answer.status() == 201;
        String id = body.path("id").asText();
        boolean isRight =
                id.equals(draft.id().toString())
                        && body.path("event").asText().equals(draft.event().toString())
                        // what was just accepted is seen by nobody else yet
                        && (!isNew || body.path("version").asText().equals(id));
        if (!isRight || answer.position().isNothing()) {
            violations.add(
                    Promise.AMENDMENTS,
                    "%s of %s was acknowledged as %s".formatted(draft.id(), draft.event(), body));
        }
        Amended amended =
                new Amended(
                        draft,
                        isNew ? Amended.Word.ACCEPTED : Amended.Word.DUPLICATE,
                        body.path("position").asText(),
                        answer.position());
        ledger.add(amended);
        return amended;
    }

    /** A refusal names the version that stands: another one if, and only if, it says so. */
    void refused(AmendmentDraft draft, Answer.Refused refusal) {
        boolean isAnother = !refusal.version().equals(draft.seen().version().toString());
        if (refusal.version().isEmpty() || refusal.problem().equals(STALE) != isAnother) {
            violations.add(
                    Promise.DOCUMENTED,
                    "an amendment of %s at %s was refused with %s at %s"
                            .formatted(
                                    draft.event(),
                                    draft.seen().version(),
                                    refusal.problem(),
                                    refusal.version()));
        }
    }

    /**
     * Whether answers from a position that covers an amendment include it.
     *
     * @param shown the event
     * @param history the event's history, asked for after it
     */
    void showsAmendment(Amended written, Answer shown, Answer history) {
        historyShown(
                written.draft().event(),
                written.covering(),
                Set.of(written.draft().id()),
                Promise.READ_YOUR_WRITES,
                history);
        if (shown instanceof Answer.Good good
                && good.complete()
                && history instanceof Answer.Good later
                && later.complete()) {
            Version version = tagged(good);
            boolean isIncluded =
                    History.read(later.body())
                            .map(read -> read.includes(version, written.draft().id()))
                            .orElse(false);
            if (!isIncluded) {
                violations.add(
                        Promise.READ_YOUR_WRITES,
                        "%s is not in version %s of %s, read from %s"
                                .formatted(
                                        written.draft().id(),
                                        version,
                                        written.draft().event(),
                                        written.covering()));
            }
        }
    }

    private static Version tagged(Answer.Good good) {
        return Version.of(good.tag().substring(1, good.tag().length() - 1));
    }

    /**
     * The answer to a look at an event's history from a position.
     *
     * @param included ids of entries that it must have
     * @param promise that is broken if it has not
     */
    void historyShown(
            UUID event, Position from, Set<UUID> included, Promise promise, Answer answer) {
        switch (answer) {
            case Answer.Missing _ ->
                    violations.add(promise, "%s has no history from %s".formatted(event, from));
            case Answer.Good good when good.complete() -> {
                events.covers(good, from);
                History.read(good.body())
                        .ifPresentOrElse(
                                read -> judge(event, from, included, promise, read),
                                () ->
                                        violations.add(
                                                Promise.DOCUMENTED,
                                                "the history of %s is %s"
                                                        .formatted(event, good.body())));
            }
            case Answer.Good _,
                    Answer.Passing _,
                    Answer.Refused _,
                    Answer.Broken _,
                    Answer.Wrong _ -> {}
        }
    }

    private void judge(
            UUID event, Position from, Set<UUID> included, Promise promise, History history) {
        if (!history.ids().containsAll(included)) {
            violations.add(
                    promise,
                    "the history of %s from %s has %s, not all of %s"
                            .formatted(event, from, history.ids(), included));
        }
        history.faults(event)
                .forEach(fault ->
                        violations.add(Promise.AMENDMENTS, "history of " + event + ": " + fault));
        history.ids().stream()
                .filter(id -> !id.equals(event) && !ledger.sentTo(event).contains(id))
                .forEach(id ->
                        violations.add(
                                Promise.AMENDMENTS,
                                "history of %s: nobody sent %s".formatted(event, id)));
    }
}

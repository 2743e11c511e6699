package org.detente.intake.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.detente.event.amendment.EventId;
import org.detente.event.codec.Fault;
import org.detente.intake.decision.Examination;
import org.detente.intake.decision.Intake;
import org.detente.intake.known.EventCheck;
import org.detente.intake.known.EventChecks;
import org.detente.intake.known.Standing;
import org.detente.intake.known.Standings;
import org.detente.intake.known.Versions;
import org.detente.intake.log.Draft;
import org.detente.intake.log.LogVector;
import org.jspecify.annotations.Nullable;

/**
 * Says what would become of rows if they were imported into the log as it stood at a position. For
 * one file, in its order, on one thread.
 */
final class Judge {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Intake intake;
    private final EventChecks checks;
    private final Versions versions;
    private final LogVector upTo;
    private final Map<UUID, Long> rowOfId = new HashMap<>();

    Judge(Intake intake, EventChecks checks, Versions versions, LogVector upTo) {
        this.intake = intake;
        this.checks = checks;
        this.versions = versions;
        this.upTo = upTo;
    }

    /** What came of a chunk of rows. */
    sealed interface Outcome {
        /** A plan for each, in their order. */
        record Judged(List<PlanRow> rows) implements Outcome {}

        /** The read side, which must be asked, has not caught up. */
        record Lagging() implements Outcome {}

        /** It does not answer. */
        record Away() implements Outcome {}
    }

    /** A row on its way: as read by itself, with the event that the log is asked about. */
    private record Open(
            PlanRow row, @Nullable Draft draft, @Nullable EventId exported, SourceRow source) {
        boolean isDone() {
            return draft == null;
        }
    }

    /** Judges at most {@link EventChecks#EVENTS_MAX} rows. */
    Outcome judge(List<SourceRow> rows) throws InterruptedException {
        List<Open> open = rows.stream().map(this::examine).toList();
        List<byte[]> asked = new ArrayList<>();
        Set<EventId> exported = new LinkedHashSet<>();
        for (Open each : open) {
            if (each.draft() != null) {
                asked.add(each.draft().canonical());
            }
            if (each.exported() != null) {
                exported.add(each.exported());
            }
        }
        return switch (checks.ask(asked, upTo)) {
            case EventCheck.Lagging _ -> new Outcome.Lagging();
            case EventCheck.Away _ -> new Outcome.Away();
            case EventCheck.Told told ->
                    switch (standings(exported)) {
                        case Standings.Lagging _ -> new Outcome.Lagging();
                        case Standings.Away _ -> new Outcome.Away();
                        case Standings.Told stood ->
                                new Outcome.Judged(planned(open, told.checks(), stood.byId()));
                    };
        };
    }

    private Standings standings(Set<EventId> exported) throws InterruptedException {
        return exported.isEmpty() ? new Standings.Told(Map.of()) : versions.ask(exported, upTo);
    }

    private Open examine(SourceRow row) {
        return switch (row) {
            case SourceRow.Unreadable bad ->
                    rejected(
                            PlanRow.unjudged(bad.number(), null, Glimpse.NOTHING),
                            bad.faults(),
                            bad);
            case SourceRow.Damaged damaged ->
                    throw new IllegalStateException("judged in spite of damage: " + damaged);
            case SourceRow.Told told -> examine(told);
        };
    }

    private Open examine(SourceRow.Told told) {
        Glimpse glimpse = Glimpse.of(told.json());
        PlanRow bare = PlanRow.unjudged(told.number(), null, glimpse);
        return switch (intake.examine(told.json())) {
            case Examination.Faulty faulty -> rejected(bare, placed(told, faulty.faults()), told);
            case Examination.OfAmendment _ ->
                    rejected(bare, placed(told, List.of(Faults.AMENDMENT)), told);
            case Examination.Good good -> {
                Draft draft = good.draft();
                PlanRow row = PlanRow.unjudged(told.number(), draft.id(), glimpse);
                Long before = rowOfId.putIfAbsent(draft.id(), told.number());
                yield before == null
                        ? new Open(row, draft, exportedAs(told, draft), told)
                        : new Open(row.repeating(before), null, null, told);
            }
        };
    }

    /** The event that the row was exported from, if its content is not its first one. */
    private static @Nullable EventId exportedAs(SourceRow.Told told, Draft draft) {
        String id = told.header().id();
        return id == null || !ID.matcher(id).matches() || id.equals(draft.id().toString())
                ? null
                : new EventId(id);
    }

    private static Open rejected(PlanRow row, List<Fault> faults, SourceRow source) {
        return new Open(row.rejected(faults), null, null, source);
    }

    private static List<Fault> placed(SourceRow.Told told, List<Fault> faults) {
        return faults.stream()
                .map(fault ->
                        new Fault(
                                told.pointers().apply(fault.pointer()),
                                fault.code(),
                                fault.detail()))
                .toList();
    }

    private static List<PlanRow> planned(
            List<Open> open, List<EventCheck> told, Map<EventId, Standing> standings) {
        List<PlanRow> planned = new ArrayList<>(open.size());
        int next = 0;
        for (Open each : open) {
            planned.add(each.isDone() ? each.row() : planned(each, told.get(next++), standings));
        }
        return planned;
    }

    private static PlanRow planned(Open open, EventCheck check, Map<EventId, Standing> standings) {
        if (check.held() != null) {
            return open.row().held(check.held());
        }
        Standing exported = open.exported() == null ? null : standings.get(open.exported());
        if (exported != null) {
            return exported.contentId().equals(open.row().id())
                    ? open.row()
                            .held(
                                    new EventCheck.Held(
                                            exported.position(), exported.state().wireName()))
                    : open.row().rejected(List.of(Faults.edited(exported.event())));
        }
        return open.source() instanceof SourceRow.Told told && Faults.doesNotCount(told.header())
                ? open.row().rejected(List.of(Faults.notLive(told.header())))
                : open.row().besides(check);
    }
}

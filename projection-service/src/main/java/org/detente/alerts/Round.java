package org.detente.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.detente.alerts.AlertTable.Anew;
import org.detente.alerts.Evaluation.Findings;
import org.detente.alerts.Evaluation.Scope;
import org.detente.alerts.Progress.Basis;
import org.detente.alerts.Progress.Edge;
import org.detente.query.Reads;
import org.detente.query.Snapshot;
import org.detente.query.Writes;
import org.detente.watch.AlertSink;
import org.detente.watch.RaisedAlert;
import org.detente.watch.Subject;
import org.detente.watch.SubjectType;
import org.detente.watch.Watched;

/**
 * One round of looking: first at all subjects where the day, the rules or the tables are others
 * than before, some at a time; then at those that something was logged about since. What is found
 * and up to where was looked are committed together, if nobody else was quicker.
 */
@ApplicationScoped
class Round {
    /** Subjects of a look at all of them that are looked at in one round. */
    private static final int SUBJECTS_AT_ONCE = 200;

    private final Reads reads;
    private final Writes writes;
    private final Evaluation evaluation;
    private final TouchedSubjects touched;
    private final Iterable<Watched> readModels;
    private final Iterable<AlertSink> sinks;
    private final Tables tables;

    Round(
            Reads reads,
            Writes writes,
            Evaluation evaluation,
            TouchedSubjects touched,
            @Any Instance<Watched> readModels,
            @Any Instance<AlertSink> sinks,
            Tables tables) {
        this.reads = reads;
        this.writes = writes;
        this.evaluation = evaluation;
        this.touched = touched;
        this.readModels = readModels;
        this.sinks = sinks;
        this.tables = tables;
    }

    /** How a round ended. */
    enum Outcome {
        /** There is nothing to look at. */
        IDLE,
        /** Some subjects were looked at; others are still to be. */
        MORE,
        /** All was looked at that there was; there may be more by now. */
        DONE,
        /** Another replica has gone on in between; nothing was changed. */
        OVERTAKEN
    }

    private record Work(Progress next, Findings findings) {}

    /** Looks as of a day; a day before the last one is taken for the last one. */
    Outcome run(LocalDate today) {
        Optional<Work> work = reads.inSnapshot(snapshot -> look(snapshot, today));
        return work.map(done -> writes.inTransaction(transaction -> commit(transaction, done)))
                .orElse(Outcome.IDLE);
    }

    private Optional<Work> look(Snapshot snapshot, LocalDate today) throws SQLException {
        List<Rule> rules = tables.rules.all(snapshot.connection());
        Basis basis =
                new Basis(
                        snapshot.schema() + "." + tables.actions.replays(snapshot.connection()),
                        RuleTable.stamp(rules));
        Progress before = tables.progress.load(snapshot.connection()).orElse(Progress.NONE);
        if (before.mustBeginAnew(basis, today, snapshot.position())) {
            LocalDate day = today.isAfter(before.day()) ? today : before.day();
            Progress begun =
                    new Progress(
                            before.round(),
                            snapshot.position(),
                            basis,
                            day,
                            Optional.of(beginning(SubjectType.values()[0])));
            return Optional.of(sweep(snapshot, rules, begun));
        }
        if (before.sweep().isPresent()) {
            return Optional.of(sweep(snapshot, rules, before));
        }
        return before.position().equals(snapshot.position())
                ? Optional.empty()
                : Optional.of(news(snapshot, rules, before));
    }

    private static Edge beginning(SubjectType type) {
        return new Edge(new Subject(type, ""));
    }

    /** Looks at the next of all subjects. */
    private Work sweep(Snapshot snapshot, List<Rule> rules, Progress progress) throws SQLException {
        Subject edge = progress.sweep().orElseThrow().subject();
        Optional<String> behind = Optional.of(edge.id()).filter(id -> !id.isEmpty());
        Findings findings = new Findings();
        Optional<Edge> next = after(edge.type());
        for (Watched readModel : readModels) {
            if (readModel.type() == edge.type()) {
                List<String> ids = readModel.ids(snapshot, behind, SUBJECTS_AT_ONCE);
                evaluation.look(
                        snapshot,
                        rules,
                        new Scope(edge.type(), ids, progress.day(), false),
                        findings);
                if (ids.size() == SUBJECTS_AT_ONCE) {
                    next = Optional.of(new Edge(new Subject(edge.type(), ids.getLast())));
                }
            }
        }
        return new Work(progress.then(progress.position(), next), findings);
    }

    private static Optional<Edge> after(SubjectType type) {
        SubjectType[] types = SubjectType.values();
        return type.ordinal() + 1 < types.length
                ? Optional.of(beginning(types[type.ordinal() + 1]))
                : Optional.empty();
    }

    /** Looks at what was logged about. */
    private Work news(Snapshot snapshot, List<Rule> rules, Progress progress) throws SQLException {
        Findings findings = new Findings();
        for (var entry : touched.since(snapshot, progress.position()).entrySet()) {
            SortedSet<String> ids = entry.getValue();
            if (!ids.isEmpty()) {
                evaluation.look(
                        snapshot,
                        rules,
                        new Scope(entry.getKey(), ids, progress.day(), true),
                        findings);
            }
        }
        return new Work(progress.then(snapshot.position(), Optional.empty()), findings);
    }

    private Outcome commit(Connection transaction, Work work) throws SQLException {
        if (!tables.progress.advance(transaction, work.next())) {
            return Outcome.OVERTAKEN;
        }
        tables.states.save(transaction, work.findings().seen());
        List<RaisedAlert> raised = tables.alerts.raise(transaction, work.findings().alerts());
        Set<UUID> news =
                work.findings().alerts().stream()
                        .filter(Anew::isNews)
                        .map(anew -> anew.alert().id())
                        .collect(Collectors.toSet());
        List<RaisedAlert> told =
                raised.stream().filter(alert -> news.contains(alert.id())).toList();
        if (!told.isEmpty()) {
            for (AlertSink sink : sinks) {
                sink.raised(transaction, told);
            }
        }
        return work.next().sweep().isPresent() ? Outcome.MORE : Outcome.DONE;
    }
}

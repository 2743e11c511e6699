package org.detente.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.detente.alerts.AlertTable.Anew;
import org.detente.alerts.Judge.Finding;
import org.detente.alerts.Judge.Look;
import org.detente.alerts.StateTable.Seen;
import org.detente.query.Snapshot;
import org.detente.watch.Observation.Behind;
import org.detente.watch.Subject;
import org.detente.watch.SubjectType;
import org.detente.watch.Watched;

/**
 * Looks at subjects by rules. The number of statements depends on that of the rules and of what is
 * found, not on that of the subjects.
 */
@ApplicationScoped
class Evaluation {
    private final Iterable<Watched> readModels;
    private final StateTable states;
    private final Clock clock;

    Evaluation(@Any Instance<Watched> readModels, StateTable states, Clock clock) {
        this.readModels = readModels;
        this.states = states;
        this.clock = clock;
    }

    /**
     * Some subjects on a day.
     *
     * @param touched whether something was logged about them since the look before
     */
    record Scope(SubjectType type, Collection<String> ids, LocalDate day, boolean touched) {}

    /** What came of looks: what is to be remembered, and what is to be raised. */
    record Findings(List<StateTable.Row> seen, List<Anew> alerts) {
        Findings() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    /** Adds what the rules find. */
    void look(Snapshot snapshot, List<Rule> rules, Scope scope, Findings into) throws SQLException {
        for (Rule rule : rules) {
            List<String> ids =
                    scope.ids().stream()
                            .filter(id -> rule.draft().watches(new Subject(scope.type(), id)))
                            .toList();
            for (Watched readModel : ids.isEmpty() ? List.<Watched>of() : readModels(scope, rule)) {
                look(
                        snapshot,
                        rule,
                        readModel,
                        new Scope(scope.type(), ids, scope.day(), scope.touched()),
                        into);
            }
        }
    }

    private List<Watched> readModels(Scope scope, Rule rule) {
        List<Watched> found = new ArrayList<>();
        for (Watched readModel : readModels) {
            if (readModel.type() == scope.type() && readModel.answers(rule.draft().condition())) {
                found.add(readModel);
            }
        }
        return found;
    }

    private void look(Snapshot snapshot, Rule rule, Watched readModel, Scope scope, Findings into)
            throws SQLException {
        Map<String, Seen> before =
                states.load(snapshot.connection(), rule, scope.type(), scope.ids());
        List<Finding> findings = new ArrayList<>();
        readModel
                .observe(snapshot, rule.draft().condition(), scope.ids(), scope.day())
                .forEach((id, now) -> {
                    Look look =
                            new Look(
                                    rule,
                                    new Subject(scope.type(), id),
                                    before.get(id),
                                    now,
                                    scope.day(),
                                    scope.touched());
                    if (!look.seen().equals(look.before())) {
                        into.seen().add(new StateTable.Row(rule, look.subject(), look.seen()));
                    }
                    Judge.judge(look).ifPresent(findings::add);
                });
        if (!findings.isEmpty()) {
            tell(snapshot, rule, readModel, findings, scope.day(), into);
        }
    }

    private void tell(
            Snapshot snapshot,
            Rule rule,
            Watched readModel,
            List<Finding> findings,
            LocalDate day,
            Findings into)
            throws SQLException {
        Map<String, List<Behind>> behind =
                readModel.behind(
                        snapshot,
                        rule.draft().condition(),
                        findings.stream().map(finding -> finding.look().subject().id()).toList(),
                        day);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (Finding finding : findings) {
            Subject subject = finding.look().subject();
            List<Behind> events = behind.getOrDefault(subject.id(), List.of());
            into.alerts().add(new Anew(subject, alert(finding, events, now)));
        }
    }

    private static Alert alert(Finding finding, List<Behind> events, Instant now) {
        Look look = finding.look();
        Subject subject = look.subject();
        return new Alert(
                finding.id(),
                look.rule().id(),
                look.rule().draft().name(),
                look.rule().draft().kind().wireName(),
                subject.toString(),
                subject.type().address(subject.id()),
                look.now().since().toString(),
                finding.because().wireName(),
                Optional.ofNullable(look.before()).map(Evaluation::told).orElse(null),
                told(look.seen()),
                Sentence.limit(look),
                Sentence.of(look, events),
                events,
                now);
    }

    private static Alert.Look told(Seen seen) {
        return new Alert.Look(seen.state(), seen.value(), seen.on().toString());
    }
}

package org.detente.scenarios;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.detente.event.codec.Parsed;
import org.detente.projection.EventContents;
import org.detente.projection.EventFact;
import org.detente.query.Faults;
import org.detente.query.Snapshot;
import org.detente.scenarios.EvaluationAnswer.Absent;
import org.detente.scenarios.EvaluationAnswer.Added;
import org.detente.scenarios.LoggedIds.Logged;
import org.detente.whatif.Overlay;
import org.detente.whatif.Terms;
import org.detente.whatif.WhatIf;
import org.jspecify.annotations.Nullable;

/** Evaluates scenarios in one snapshot, over what the log holds in it. */
@ApplicationScoped
class Evaluator {
    private final Iterable<WhatIf> readModels;
    private final LoggedIds loggedIds;
    private final EventContents contents;
    private final Clock clock;

    Evaluator(
            @Any Instance<WhatIf> readModels,
            LoggedIds loggedIds,
            EventContents contents,
            Clock clock) {
        this.readModels = readModels;
        this.loggedIds = loggedIds;
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * Evaluates.
     *
     * @param faults what is wrong with the scenario so far
     * @throws org.detente.query.ProblemException 400 that names these and the unknown ids
     */
    EvaluationAnswer evaluate(Snapshot snapshot, Scenario scenario, Faults faults)
            throws SQLException {
        Map<UUID, Logged> logged = logged(snapshot, scenario, faults);
        Terms terms = scenario.terms();
        Map<UUID, EventFact> absent = new HashMap<>();
        contents.load(snapshot.connection(), scenario.without(), terms.asOf())
                .forEach(fact -> absent.put(fact.id(), fact));
        List<Added> events = new ArrayList<>();
        List<EventFact> supposed = new ArrayList<>();
        suppose(scenario, logged, events, supposed);
        Overlay overlay = new Overlay(supposed, absent);
        Map<String, List<? extends Record>> effects = new TreeMap<>();
        for (WhatIf readModel : readModels) {
            effects.put(readModel.name(), readModel.effects(snapshot, terms, overlay));
        }
        return new EvaluationAnswer(
                terms.on().stream().map(LocalDate::toString).toList(),
                text(terms.knownOn()),
                text(terms.asOf()),
                events,
                scenario.without().stream().map(id -> absent(id, absent)).toList(),
                effects);
    }

    /** Versions of the rules that the effects depend on. */
    String versions() {
        return StreamSupport.stream(readModels.spliterator(), false)
                .map(WhatIf::versions)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /**
     * What the log holds of the events that a scenario names.
     *
     * @throws org.detente.query.ProblemException 400 that names the faults and the unknown ids
     */
    Map<UUID, Logged> logged(Snapshot snapshot, Scenario scenario, Faults faults)
            throws SQLException {
        Set<UUID> ids = new HashSet<>(scenario.without());
        scenario.events().forEach(event -> ids.add(event.id()));
        Map<UUID, Logged> logged = loggedIds.find(snapshot.connection(), ids);
        checkAbsent(scenario.without(), logged, faults);
        if (!faults.all().isEmpty()) {
            throw Terms.invalid(faults.all());
        }
        return logged;
    }

    private static void checkAbsent(List<UUID> without, Map<UUID, Logged> logged, Faults faults) {
        for (int index = 0; index < without.size(); index++) {
            Logged found = logged.get(without.get(index));
            if (found == null) {
                faults.add(
                        "/without/" + index,
                        "unknown-event",
                        "no event in the log has the id "
                                + without.get(index)
                                + "; copy it from GET /api/v1/events");
            } else if (found.isAmendment()) {
                faults.add(
                        "/without/" + index,
                        "unknown-event",
                        "is an amendment of the event " + found.event() + "; name that event");
            }
        }
    }

    /** Sorts the supposed events into what they are, and makes facts of those that count. */
    private void suppose(
            Scenario scenario,
            Map<UUID, Logged> logged,
            List<Added> events,
            Collection<EventFact> supposed) {
        Set<UUID> without = Set.copyOf(scenario.without());
        @Nullable Instant asOf = scenario.terms().asOf();
        // as if logged now, or last of all that was logged by then
        Instant recorded = asOf == null ? clock.instant() : asOf;
        Set<UUID> seen = new HashSet<>();
        for (Parsed.Valid event : scenario.events()) {
            Optional<Logged> known =
                    Optional.ofNullable(logged.get(event.id())).filter(found -> found.by(asOf));
            if (!seen.add(event.id())) {
                events.add(new Added(event.id(), "repeated"));
            } else if (known.isPresent() && !without.contains(event.id())) {
                events.add(new Added(event.id(), "known"));
            } else {
                events.add(new Added(event.id(), "supposed"));
                supposed.add(new EventFact(event.id(), event.event(), recorded));
            }
        }
    }

    private static Absent absent(UUID id, Map<UUID, EventFact> absent) {
        EventFact fact = absent.get(id);
        return fact == null
                ? new Absent(id, "not-counting", null)
                : new Absent(id, "removed", fact.event().common().title());
    }

    private static @Nullable String text(@Nullable Object when) {
        return when == null ? null : when.toString();
    }
}

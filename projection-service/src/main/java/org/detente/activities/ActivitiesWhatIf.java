package org.detente.activities;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.event.ActivityId;
import org.detente.event.JointActivity;
import org.detente.projection.EventFact;
import org.detente.query.Snapshot;
import org.detente.query.Vantage;
import org.detente.whatif.Overlay;
import org.detente.whatif.SupposedEvent;
import org.detente.whatif.Terms;
import org.detente.whatif.WhatIf;

/**
 * What suppositions change in joint activities; three loads of facts for all of them and all days.
 */
@ApplicationScoped
class ActivitiesWhatIf implements WhatIf {
    private static final ActivityRules RULES = ActivityRules.CURRENT;

    private final ActivityViews views;

    ActivitiesWhatIf(ActivityViews views) {
        this.views = views;
    }

    @Override
    public String name() {
        return "activities";
    }

    @Override
    public String versions() {
        return RULES.version();
    }

    @Override
    public List<ActivityEffect> effects(Snapshot snapshot, Terms terms, Overlay overlay)
            throws SQLException {
        Vantage known = terms.vantage(LocalDate.MAX);
        ActivityFacts facts = new ActivityFacts(snapshot.connection(), terms.asOf(), overlay);
        SortedSet<ActivityId> touched =
                overlay.supposed()
                        .filter(known::knows)
                        .flatMap(fact -> ActivityKeys.activities(ActivityKeys.of(fact)).stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        SortedSet<ActivityId> chosen = Terms.chosen(name(), terms.subjects().activities(), touched);
        facts.loadActivities(chosen);
        if (terms.subjects().activities().isEmpty()) {
            // what stands in the way of another may no longer do so
            chosen =
                    Terms.chosen(
                            name(), terms.subjects().activities(), contradicted(facts, chosen));
            facts.loadActivities(chosen);
        }
        facts.loadWhatTheyName();
        return effects(chosen, facts, terms, overlay);
    }

    private static SortedSet<ActivityId> contradicted(
            ActivityFacts facts, Collection<ActivityId> touched) {
        SortedSet<ActivityId> all = new TreeSet<>(touched);
        facts.all()
                .filter(fact ->
                        fact.event().details() instanceof JointActivity step
                                && touched.contains(step.activity()))
                .forEach(fact -> all.addAll(ActivityKeys.activities(ActivityKeys.of(fact))));
        return all;
    }

    private List<ActivityEffect> effects(
            Collection<ActivityId> ids, ActivityFacts facts, Terms terms, Overlay overlay)
            throws SQLException {
        List<List<ActivityEffect.Day>> days = new ArrayList<>();
        for (LocalDate day : terms.on()) {
            Question question = new Question(terms.vantage(day), RULES.stalledAfterDays());
            Map<ActivityId, ActivityView> before = views.load(facts::live, ids, question);
            Map<ActivityId, ActivityView> after = views.load(facts::supposed, ids, question);
            days.add(
                    ids.stream()
                            .map(id ->
                                    day(
                                            day,
                                            Objects.requireNonNull(before.get(id)),
                                            Objects.requireNonNull(after.get(id)),
                                            overlay))
                            .toList());
        }
        List<ActivityEffect> effects = new ArrayList<>();
        for (ActivityId id : ids) {
            int index = effects.size();
            String key = ActivityKeys.of(id);
            effects.add(
                    new ActivityEffect(
                            id.value(),
                            SupposedEvent.of(overlay, fact -> ActivityKeys.of(fact).contains(key)),
                            RULES.version(),
                            RULES.stalledAfterDays(),
                            days.stream().map(ofDay -> ofDay.get(index)).toList()));
        }
        return effects;
    }

    private static ActivityEffect.Day day(
            LocalDate day, ActivityView baseline, ActivityView scenario, Overlay overlay) {
        ActivityItem before = ActivityItem.from(baseline, RULES);
        ActivityItem after = ActivityItem.from(scenario, RULES);
        Set<UUID> added = overlay.added().stream().map(EventFact::id).collect(Collectors.toSet());
        return new ActivityEffect.Day(
                day.toString(),
                before,
                after,
                ActivityEffect.difference(before, after),
                Stream.concat(
                                steps(baseline, overlay.absent().keySet(), "removed"),
                                steps(scenario, added, "added"))
                        .toList());
    }

    private static Stream<ActivityEffect.Step> steps(
            ActivityView view, Set<UUID> events, String change) {
        return view.activity().history().stream()
                .filter(step -> events.contains(step.event()))
                .map(step -> ActivityEffect.Step.of(step, change, RULES));
    }
}

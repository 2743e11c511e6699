package org.detente.activities;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.event.ActivityId;
import org.detente.projection.EventFact;
import org.detente.query.Snapshot;
import org.detente.query.Vantage;
import org.detente.watch.Condition;
import org.detente.watch.Observation;
import org.detente.watch.Observation.Behind;
import org.detente.watch.SubjectType;
import org.detente.watch.Watched;

/** What rules of alerts can watch of joint activities. */
@ApplicationScoped
class ActivitiesWatch implements Watched {
    private final ActivityViews views;
    private final ActivityQueries queries;

    ActivitiesWatch(ActivityViews views, ActivityQueries queries) {
        this.views = views;
        this.queries = queries;
    }

    @Override
    public SubjectType type() {
        return SubjectType.ACTIVITY;
    }

    @Override
    public boolean answers(Condition condition) {
        return switch (condition) {
            case Condition.ActivityStalled _, Condition.Silence _ -> true;
            case Condition.BandCrossed _, Condition.Change _, Condition.LevelChanged _ -> false;
        };
    }

    @Override
    public Set<String> touchedBy(EventFact fact) {
        return ActivityKeys.activities(ActivityKeys.of(fact)).stream()
                .map(ActivityId::value)
                .collect(Collectors.toSet());
    }

    @Override
    public List<String> ids(Snapshot snapshot, Optional<String> behind, int rows)
            throws SQLException {
        return queries.behind(snapshot.connection(), behind.orElse(""), rows);
    }

    @Override
    public Map<String, Observation> observe(
            Snapshot snapshot, Condition condition, Collection<String> ids, LocalDate day)
            throws SQLException {
        Map<String, Observation> found = new HashMap<>();
        for (ActivityView view : views(snapshot, condition, ids, day)) {
            ActivityFlags flags = view.flags();
            flags.lastMovement()
                    .map(last ->
                            switch (condition) {
                                case Condition.ActivityStalled stalled -> {
                                    Observation seen =
                                            Observation.sinceLast(
                                                    "stalled", last, stalled.days(), day);
                                    yield flags.stalled() ? seen : seen.quietly();
                                }
                                case Condition.Silence silence ->
                                        Observation.sinceLast(last, silence.days(), day);
                                case Condition.BandCrossed _,
                                        Condition.Change _,
                                        Condition.LevelChanged _ ->
                                        throw new IllegalArgumentException(condition.toString());
                            })
                    .ifPresent(seen -> found.put(view.activity().id().value(), seen));
        }
        return found;
    }

    private Collection<ActivityView> views(
            Snapshot snapshot, Condition condition, Collection<String> ids, LocalDate day)
            throws SQLException {
        int days = condition instanceof Condition.ActivityStalled(int stalled) ? stalled : 0;
        Question question = new Question(new Vantage(day, null, null), days);
        return views.load(
                        snapshot.connection(), ids.stream().map(ActivityId::new).toList(), question)
                .values();
    }

    @Override
    public Map<String, List<Behind>> behind(
            Snapshot snapshot, Condition condition, Collection<String> ids, LocalDate day)
            throws SQLException {
        return views(snapshot, condition, ids, day).stream()
                .collect(
                        Collectors.toMap(
                                view -> view.activity().id().value(), ActivitiesWatch::last));
    }

    /** What moved it last. */
    private static List<Behind> last(ActivityView view) {
        return Stream.concat(
                        view.activity().history().stream().map(Activity.Step::fact),
                        view.deals().stream()
                                .flatMap(deal -> deal.history().stream())
                                .map(Deal.Step::fact))
                .max(EventFact.DOCUMENTED_ORDER)
                .map(fact -> List.of(Behind.from(fact)))
                .orElse(List.of());
    }
}

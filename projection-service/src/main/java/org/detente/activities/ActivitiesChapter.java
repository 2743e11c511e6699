package org.detente.activities;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.detente.chapter.Chapter;
import org.detente.chapter.Subject;
import org.detente.chapter.Table;
import org.detente.event.ActivityId;
import org.detente.query.Representations.Items;
import org.detente.query.Shape;
import org.detente.query.Snapshot;
import org.detente.query.Vantage;

/** The joint activities of the two, with their deals and what stands in their way. */
@ApplicationScoped
class ActivitiesChapter implements Chapter {
    private static final ActivityRules RULES = ActivityRules.CURRENT;
    private static final int AT_ONCE = 500;

    private final ActivityViews views;

    ActivitiesChapter(ActivityViews views) {
        this.views = views;
    }

    @Override
    public Set<UUID> events(Snapshot snapshot, Subject subject) throws SQLException {
        Vantage whole = new Vantage(Vantage.ALL.on(), null, subject.vantage().asOf());
        Set<String> keys = new HashSet<>();
        for (ActivityView view :
                views.load(snapshot.connection(), ids(snapshot, subject), question(whole))
                        .values()) {
            Activity activity = view.activity();
            keys.add(ActivityKeys.of(activity.id()));
            activity.deals().forEach(deal -> keys.add(ActivityKeys.of(deal)));
            activity.contradictions()
                    .forEach(contradiction -> keys.add(ActivityKeys.of(contradiction.by())));
        }
        return ActivitiesProjection.FACTS.events(snapshot.connection(), keys);
    }

    /** The activities of which an event of the subject is a fact. */
    private static List<ActivityId> ids(Snapshot snapshot, Subject subject) throws SQLException {
        return ActivityKeys.activities(
                ActivitiesProjection.FACTS.keys(snapshot.connection(), subject.core()));
    }

    private static Question question(Vantage vantage) {
        return new Question(vantage, RULES.stalledAfterDays());
    }

    @Override
    public List<Table<?>> tables(Snapshot snapshot, Subject subject) throws SQLException {
        Question question = question(subject.vantage());
        return List.of(
                new Table<ActivityView>(
                        "joint-activities",
                        "Joint activities of the two on the day; the JSON has their deals and history too",
                        RULES.version(),
                        new Shape<>(ActivityItem.class, view -> ActivityItem.from(view, RULES)),
                        view -> ActivityAnswer.from(view, question, RULES),
                        into -> read(snapshot, subject, question, into),
                        Optional.empty()));
    }

    private void read(
            Snapshot snapshot, Subject subject, Question question, Items<ActivityView> into)
            throws SQLException, IOException {
        List<ActivityId> ids = List.copyOf(new TreeSet<>(ids(snapshot, subject)));
        for (int begin = 0; begin < ids.size(); begin += AT_ONCE) {
            Collection<ActivityView> some =
                    views.load(
                                    snapshot.connection(),
                                    ids.subList(begin, Math.min(begin + AT_ONCE, ids.size())),
                                    question)
                            .values();
            for (ActivityView view : some) {
                if (view.activity().isKnown()
                        && view.activity().relationships().contains(subject.relationship())) {
                    into.add(view);
                }
            }
        }
    }
}

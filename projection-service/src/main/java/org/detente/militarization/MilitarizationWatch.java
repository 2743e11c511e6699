package org.detente.militarization;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.event.PlaceId;
import org.detente.projection.EventFact;
import org.detente.query.Snapshot;
import org.detente.watch.Condition;
import org.detente.watch.Observation;
import org.detente.watch.Observation.Behind;
import org.detente.watch.Observation.Limits;
import org.detente.watch.SubjectType;
import org.detente.watch.Watched;

/** What rules of alerts can watch of territories. */
@ApplicationScoped
class MilitarizationWatch implements Watched {
    private static final Rules RULES = Rules.CURRENT;

    /** Events named behind a level. */
    private static final int BEHIND_MAX = 3;

    private final MilitarizationProjection projection;
    private final TerritoryTable table = new TerritoryTable();

    MilitarizationWatch(MilitarizationProjection projection) {
        this.projection = projection;
    }

    @Override
    public SubjectType type() {
        return SubjectType.TERRITORY;
    }

    @Override
    public boolean answers(Condition condition) {
        return switch (condition) {
            case Condition.LevelChanged _, Condition.Silence _ -> true;
            case Condition.BandCrossed _, Condition.Change _, Condition.ActivityStalled _ -> false;
        };
    }

    @Override
    public Set<String> touchedBy(EventFact fact) {
        return MilitarizationProjector.territoriesOf(fact).stream()
                .map(PlaceId::value)
                .collect(Collectors.toSet());
    }

    @Override
    public List<String> ids(Snapshot snapshot, Optional<String> behind, int rows)
            throws SQLException {
        return table
                .everKnown(
                        snapshot.connection(), behind, false, Optional.<List<String>>empty(), rows)
                .stream()
                .map(PlaceId::value)
                .toList();
    }

    @Override
    public Map<String, Observation> observe(
            Snapshot snapshot, Condition condition, Collection<String> ids, LocalDate day)
            throws SQLException {
        Map<String, Observation> found = new HashMap<>();
        for (TerritoryForces forces : forces(snapshot, ids)) {
            Optional<Observation> seen =
                    switch (condition) {
                        case Condition.LevelChanged _ -> Optional.of(level(forces, day));
                        case Condition.Silence silence ->
                                last(forces, day)
                                        .map(effect ->
                                                Observation.sinceLast(
                                                        effect.statedDay(), silence.days(), day));
                        case Condition.BandCrossed _,
                                Condition.Change _,
                                Condition.ActivityStalled _ ->
                                Optional.empty();
                    };
            seen.ifPresent(observation -> found.put(forces.territory().value(), observation));
        }
        return found;
    }

    private Collection<TerritoryForces> forces(Snapshot snapshot, Collection<String> ids)
            throws SQLException {
        return projection
                .loadKnown(
                        snapshot.connection(),
                        ids.stream().map(PlaceId::new).toList(),
                        Known.EVERYTHING)
                .values();
    }

    private static Observation level(TerritoryForces forces, LocalDate day) {
        Assessment assessed = forces.on(day);
        int level = assessed.score().level();
        return new Observation(
                level + " (" + RULES.levels().get(level).name() + ")",
                BigDecimal.valueOf(level),
                day,
                false,
                Limits.NONE,
                TerritoryReader.fired(assessed).stream()
                        .findFirst()
                        .map(MilitarizationAnswers.Fired::says)
                        .orElse(null));
    }

    private static Optional<Effect> last(TerritoryForces forces, LocalDate day) {
        return begun(forces, day).max(Comparator.comparing(Effect::statedDay));
    }

    private static Stream<Effect> begun(TerritoryForces forces, LocalDate day) {
        return forces.own().stream()
                .flatMap(history -> history.effects().stream())
                .filter(effect -> !effect.statedDay().isAfter(day));
    }

    @Override
    public Map<String, List<Behind>> behind(
            Snapshot snapshot, Condition condition, Collection<String> ids, LocalDate day)
            throws SQLException {
        Map<String, List<Behind>> found = new HashMap<>();
        for (TerritoryForces forces : forces(snapshot, ids)) {
            Stream<Effect> effects =
                    condition instanceof Condition.LevelChanged
                            ? causes(forces, day)
                            : last(forces, day).stream();
            found.put(
                    forces.territory().value(),
                    effects.map(effect -> Behind.from(effect.fact()))
                            .distinct()
                            .limit(BEHIND_MAX)
                            .toList());
        }
        return found;
    }

    /** What took effect on the day from which on the forces stand as they do. */
    private static Stream<Effect> causes(TerritoryForces forces, LocalDate day) {
        LocalDate from = forces.timeline().on(day).from();
        return begun(forces, day).filter(effect -> effect.meanings().containsKey(from));
    }
}

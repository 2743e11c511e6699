package org.detente.militarization;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.detente.event.PlaceId;
import org.detente.event.reference.Confidence;
import org.detente.event.reference.Places;
import org.detente.militarization.MilitarizationAnswers.Attributed;
import org.detente.militarization.MilitarizationAnswers.Cause;
import org.detente.militarization.MilitarizationAnswers.Change;
import org.detente.militarization.MilitarizationAnswers.Fired;
import org.detente.militarization.MilitarizationAnswers.OnDay;
import org.detente.militarization.MilitarizationAnswers.Series;
import org.detente.militarization.TerritoryAnswers.Grade;
import org.detente.militarization.TerritoryAnswers.Item;
import org.detente.militarization.TerritoryAnswers.Knowledge;
import org.detente.militarization.TerritoryAnswers.Territory;
import org.detente.militarization.TerritoryAnswers.Versions;
import org.detente.query.PageRequest;
import org.detente.query.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads territories and their forces out of the tables. */
@ApplicationScoped
class TerritoryReader {
    private static final int KNOWN_MAX = 10_000;
    private static final Rules RULES = Rules.CURRENT;

    private final MilitarizationProjection projection;
    private final TerritoryTable table = new TerritoryTable();

    TerritoryReader(MilitarizationProjection projection) {
        this.projection = projection;
    }

    /** All that answers depend on besides the events, as one line. */
    static String basis() {
        return String.join(" ", RULES.version(), Confidence.version(), Places.version());
    }

    static Versions versions() {
        return new Versions(RULES.version(), Confidence.version(), Places.version());
    }

    /** A page of rows; with a parent only its parts. */
    List<Item> list(
            Connection connection,
            PageRequest page,
            Optional<PlaceId> parent,
            LocalDate on,
            Known known)
            throws SQLException {
        Optional<List<String>> among =
                parent.map(group ->
                        Places.partsOf(group).stream().map(part -> part.id().value()).toList());
        if (known.asOf().isPresent()) {
            return listAsOf(connection, page, among, on, known);
        }
        List<TerritoryTable.Row> rows =
                table.list(connection, page.key(), page.backward(), among, page.limit() + 1);
        if (known.equals(Known.EVERYTHING)) {
            return rows.stream().map(row -> item(row, on, known)).toList();
        }
        List<PlaceId> ids = rows.stream().map(TerritoryTable.Row::id).toList();
        Map<PlaceId, TerritoryForces> forces = projection.load(connection, ids, known);
        return ids.stream()
                .map(forces::get)
                .map(ofTerritory -> item(TerritoryTable.Row.from(ofTerritory), on, known))
                .toList();
    }

    /** Of all territories that ever had a fact, those that had one at the time. */
    private List<Item> listAsOf(
            Connection connection,
            PageRequest page,
            Optional<List<String>> among,
            LocalDate on,
            Known known)
            throws SQLException {
        int wanted = page.limit() + 1;
        List<Item> items = new ArrayList<>();
        Optional<String> edge = page.key();
        boolean more = true;
        while (more) {
            List<PlaceId> ids = table.everKnown(connection, edge, page.backward(), among, wanted);
            Map<PlaceId, TerritoryForces> forces = projection.loadKnown(connection, ids, known);
            ids.stream()
                    .flatMap(id -> Stream.ofNullable(forces.get(id)))
                    .limit(wanted - items.size())
                    .map(ofTerritory -> item(TerritoryTable.Row.from(ofTerritory), on, known))
                    .forEach(items::add);
            more = items.size() < wanted && ids.size() == wanted;
            edge = ids.isEmpty() ? edge : Optional.of(ids.getLast().value());
        }
        return items;
    }

    static Item item(TerritoryTable.Row row, LocalDate on, Known known) {
        Segment segment = row.timeline().on(on);
        return new Item(
                Territory.of(row.id()),
                on.toString(),
                Knowledge.of(known),
                Grade.of(segment.score(), RULES),
                segment.holdings(),
                segment.attributed(),
                row.highestLevel(),
                text(row.firstOccurred()),
                text(row.lastOccurred()));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /**
     * The forces in a territory.
     *
     * @throws ProblemException 404 when neither an event nor the register names it
     */
    TerritoryForces forces(Connection connection, String id, Known known) throws SQLException {
        Optional<PlaceId> place = place(id);
        if (place.isEmpty() || !isKnown(connection, place.get())) {
            List<String> near = Suggestions.near(id, table.ids(connection, KNOWN_MAX));
            throw ProblemException.notFound(
                    "No event and no register names this place.",
                    "Known and near: "
                            + String.join(", ", near)
                            + ". GET /api/v1/territories lists those with forces.");
        }
        TerritoryForces forces =
                projection.load(connection, List.of(place.get()), known).get(place.get());
        if (forces == null) {
            throw new IllegalStateException("no forces loaded for " + id);
        }
        return forces;
    }

    private static Optional<PlaceId> place(String id) {
        try {
            return Optional.of(new PlaceId(id));
        } catch (IllegalArgumentException noPlace) {
            return Optional.empty();
        }
    }

    private boolean isKnown(Connection connection, PlaceId place) throws SQLException {
        return Places.find(place).isPresent() || table.exists(connection, place.value());
    }

    /** The forces on a day. */
    OnDay onDay(TerritoryForces forces, LocalDate on, Known known) {
        Assessment assessed = forces.on(on);
        List<PlaceId> groups = Lineage.groupsOf(forces.territory());
        return new OnDay(
                Territory.of(forces.territory()),
                on.toString(),
                Knowledge.of(known),
                Grade.of(assessed.score(), RULES),
                fired(assessed),
                MilitarizationAnswers.holdings(assessed.holdings(), HoldingState::isPresent, RULES),
                MilitarizationAnswers.holdings(
                        assessed.holdings(), HoldingState::isOnlyPossible, RULES),
                Evidence.Absent.from(assessed.plans()),
                Evidence.Absent.from(assessed.exercises()),
                new Attributed(
                        groups.stream().map(PlaceId::value).toList(),
                        MilitarizationAnswers.holdings(
                                assessed.attributed(), HoldingState::isPresent, RULES),
                        Evidence.Absent.from(assessed.attributedPlans())),
                assessed.holdings().stream()
                        .flatMap(state -> state.unmatched().stream())
                        .map(effect -> Evidence.Event.from(effect, false))
                        .toList(),
                versions());
    }

    /** The clauses that hold, of the levels reached, highest first. */
    static List<Fired> fired(Assessment assessed) {
        Strength value = assessed.total().value();
        return RULES.levels().reversed().stream()
                .filter(level -> level.isReached(value))
                .flatMap(level ->
                        level.clauses().stream()
                                .filter(clause -> clause.fires(value))
                                .map(clause ->
                                        new Fired(
                                                level.level(),
                                                clause.id(),
                                                clause.says(),
                                                clause.atLeast(),
                                                clause.inputs().stream()
                                                        .map(input -> amount(assessed, input))
                                                        .toList())))
                .toList();
    }

    /** The total of a measure; assumed if any of its parts is. */
    static Evidence.Amount amount(Assessment assessed, Measure measure) {
        return Evidence.Amount.of(
                measure,
                assessed.total().at(measure),
                assessed.holdings().stream()
                        .anyMatch(state ->
                                state.assumed().contains(measure)
                                        && state.band().value().at(measure) > 0),
                RULES);
    }

    /** The level on the first day and every change up to the last. */
    Series series(TerritoryForces forces, LocalDate from, LocalDate to, Known known) {
        Map<LocalDate, Map<UUID, Cause>> causes = causes(forces);
        List<Change> changes = new ArrayList<>();
        for (Segment segment : forces.timeline().between(from, to)) {
            Map<UUID, Cause> ofDay = causes.getOrDefault(segment.from(), Map.of());
            changes.add(
                    new Change(
                            segment.from().toString(),
                            Grade.of(segment.score(), RULES),
                            segment.holdings(),
                            segment.attributed(),
                            List.copyOf(ofDay.values())));
        }
        return new Series(
                Territory.of(forces.territory()),
                from.toString(),
                to.toString(),
                Knowledge.of(known),
                changes,
                versions());
    }

    /** The events of each day on which any takes effect, each once. */
    private static Map<LocalDate, Map<UUID, Cause>> causes(TerritoryForces forces) {
        Map<LocalDate, Map<UUID, Cause>> causes = new HashMap<>();
        forces.effects()
                .forEach(effect ->
                        effect.meanings()
                                .forEach((day, meaning) ->
                                        causes.computeIfAbsent(day, _ -> new LinkedHashMap<>())
                                                .putIfAbsent(effect.id(), cause(effect, meaning))));
        return causes;
    }

    private static Cause cause(Effect effect, List<String> meaning) {
        return new Cause(
                effect.id(),
                effect.event().common().title(),
                effect.deployment().stage().wireName(),
                effect.event().occurred().value(),
                meaning);
    }
}

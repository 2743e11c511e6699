package org.detente.activities;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.detente.event.WireNamed;
import org.detente.event.reference.Table;

/** A state machine read from data: for every status and every stage, the move. Total. */
final class StateTable<S extends Enum<S> & WireNamed, E extends Enum<E> & WireNamed> {
    private static final String STATUS_BEFORE = "before";

    private final Map<S, Map<E, Move<S>>> moves;

    private StateTable(Map<S, Map<E, Move<S>>> moves) {
        this.moves = moves;
    }

    /**
     * Reads the machine.
     *
     * @throws IllegalStateException when a move is missing or names something unknown: a broken
     *     build
     */
    static <S extends Enum<S> & WireNamed, E extends Enum<E> & WireNamed> StateTable<S, E> of(
            List<Map<String, String>> rows, Class<S> statuses, Class<E> stages) {
        Map<String, S> statusOf = byWireName(statuses);
        Map<String, E> stageOf = byWireName(stages);
        Map<S, Map<E, Move<S>>> moves = new EnumMap<>(statuses);
        for (Map<String, String> row : rows) {
            S from = named(statusOf, row, "subject");
            E stage = named(stageOf, row, "event");
            S to = cell(row, "value").equals(STATUS_BEFORE) ? null : named(statusOf, row, "value");
            String anomaly = cell(row, "anomaly").isEmpty() ? null : cell(row, "anomaly");
            moves.computeIfAbsent(from, _ -> new EnumMap<>(stages))
                    .put(stage, new Move<>(to, anomaly));
        }
        for (S from : statuses.getEnumConstants()) {
            Map<E, Move<S>> known = moves.getOrDefault(from, Map.of());
            if (known.size() != stageOf.size()) {
                throw new IllegalStateException(
                        "moves from " + from.wireName() + " are given for " + known.keySet());
            }
        }
        return new StateTable<>(moves);
    }

    private static <T extends Enum<T> & WireNamed> Map<String, T> byWireName(Class<T> type) {
        return Stream.of(type.getEnumConstants())
                .collect(Collectors.toMap(WireNamed::wireName, Function.identity()));
    }

    private static <T> T named(Map<String, T> byName, Map<String, String> row, String column) {
        T found = byName.get(cell(row, column));
        if (found == null) {
            throw new IllegalStateException(
                    "'" + cell(row, column) + "' in column " + column + " is none of " + byName);
        }
        return found;
    }

    private static String cell(Map<String, String> row, String column) {
        return Table.cell(row, column);
    }

    /** What a step of this stage does in this status. */
    Move<S> move(S from, E stage) {
        return Objects.requireNonNull(movesFrom(from).get(stage));
    }

    /** The stages that lead out of this status without breaking a rule, in their order. */
    List<E> waysOut(S from) {
        return movesFrom(from).entrySet().stream()
                .filter(entry -> entry.getValue().anomaly() == null)
                .filter(entry -> entry.getValue().to() != from)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<E, Move<S>> movesFrom(S from) {
        return Objects.requireNonNull(moves.get(from));
    }
}

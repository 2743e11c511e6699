package org.detente.temperature;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.detente.event.reference.Scale;

/** Cells of one relationship that no longer change, and the sums that were once made of them. */
final class CellBlock {
    /** What tells the cells of a relationship apart. */
    private static final Comparator<Cell> KEY_ORDER =
            Comparator.comparing(Cell::earliest)
                    .thenComparing(Cell::latest)
                    .thenComparing(Cell::cameo)
                    .thenComparing(Cell::direction);

    static final CellBlock NONE = new CellBlock(List.of());

    private final List<Cell> cells;
    private final boolean precise;
    private final Map<Reading, DaySums> sums = new ConcurrentHashMap<>();

    private record Reading(String scale, Cell.Placement placement) {}

    /** Cells in any order. */
    CellBlock(List<Cell> cells) {
        this.cells = cells.stream().sorted(KEY_ORDER).toList();
        this.precise = cells.stream().allMatch(cell -> cell.earliest().equals(cell.latest()));
    }

    List<Cell> cells() {
        return cells;
    }

    long events() {
        return cells.stream().mapToLong(Cell::events).sum();
    }

    /** The cell with the dates, code and direction of another one. */
    Optional<Cell> like(Cell other) {
        int index = Collections.binarySearch(cells, other, KEY_ORDER);
        return index < 0 ? Optional.empty() : Optional.of(cells.get(index));
    }

    DaySums sums(Scale scale, Cell.Placement placement) {
        // where every date is a day, all placements are the same
        return sums.computeIfAbsent(
                new Reading(scale.id(), precise ? Cell.Placement.MIDDLE : placement),
                reading -> new DaySums(cells, scale, reading.placement()));
    }
}

package org.detente.temperature;

import java.util.ArrayList;
import java.util.List;
import org.detente.event.reference.Scale;

/**
 * The cells of one relationship: a block that reads share, and what has changed since it was made.
 * A change is a cell of the difference, so sums of both parts add up to the sums of the whole.
 */
record Cells(CellBlock block, CellBlock changes) {
    static final Cells NONE = of(List.of());

    static Cells of(List<Cell> cells) {
        return new Cells(new CellBlock(cells), CellBlock.NONE);
    }

    /** A block of which some cells are now others; those that are gone sum up to nothing. */
    static Cells of(CellBlock block, List<Cell> now) {
        List<Cell> differences = new ArrayList<>();
        for (Cell cell : now) {
            Cell difference = block.like(cell).map(cell::minus).orElse(cell);
            if (!difference.isNothing()) {
                differences.add(difference);
            }
        }
        return new Cells(block, new CellBlock(differences));
    }

    /** All cells as they are, in no order. */
    List<Cell> all() {
        if (changes.cells().isEmpty()) {
            return block.cells();
        }
        List<Cell> all = new ArrayList<>(block.cells().size() + changes.cells().size());
        for (Cell cell : block.cells()) {
            Cell now = changes.like(cell).map(cell::plus).orElse(cell);
            if (!now.isNothing()) {
                all.add(now);
            }
        }
        changes.cells().stream().filter(cell -> block.like(cell).isEmpty()).forEach(all::add);
        return all;
    }

    /** How many events they stand for. */
    long events() {
        return block.events() + changes.events();
    }

    /** The sums of a date. */
    DaySums.Totals on(long date, Decay decay, Scale scale, Cell.Placement placement) {
        DaySums.Totals totals = block.sums(scale, placement).on(date, decay);
        return changes.cells().isEmpty()
                ? totals
                : totals.plus(changes.sums(scale, placement).on(date, decay));
    }
}

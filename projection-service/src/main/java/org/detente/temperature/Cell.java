package org.detente.temperature;

import java.time.LocalDate;
import org.detente.dyads.Dyad.Direction;
import org.detente.event.CameoCode;
import org.detente.event.Edtf;

/**
 * Events of one relationship that share their dates, code and direction.
 *
 * @param weightMicro sum of their weights without decay, in millionths
 */
record Cell(
        LocalDate earliest,
        LocalDate latest,
        CameoCode cameo,
        Direction direction,
        long events,
        long weightMicro) {
    /** Where in its interval an imprecise date enters. */
    enum Placement {
        EARLIEST,
        MIDDLE,
        LATEST
    }

    static Cell from(Contribution row) {
        return new Cell(
                row.earliest(), row.latest(), row.cameo(), row.direction(), 1, row.weightMicro());
    }

    Cell plus(Cell other) {
        return with(
                Math.addExact(events, other.events), Math.addExact(weightMicro, other.weightMicro));
    }

    Cell minus(Cell other) {
        return with(
                Math.subtractExact(events, other.events),
                Math.subtractExact(weightMicro, other.weightMicro));
    }

    private Cell with(long otherEvents, long otherWeightMicro) {
        return new Cell(earliest, latest, cameo, direction, otherEvents, otherWeightMicro);
    }

    boolean isNothing() {
        return events == 0 && weightMicro == 0;
    }

    /** The day on which it enters, as a day of the epoch. */
    long day(Placement placement) {
        Edtf interval = new Edtf("", earliest, latest, Edtf.Precision.DAY);
        return switch (placement) {
            case EARLIEST -> (interval.startIsOpen() ? interval.middle() : earliest).toEpochDay();
            case MIDDLE -> interval.middle().toEpochDay();
            case LATEST -> (interval.endIsOpen() ? interval.middle() : latest).toEpochDay();
        };
    }
}

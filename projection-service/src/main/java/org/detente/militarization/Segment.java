package org.detente.militarization;

import java.time.LocalDate;

/**
 * A stretch of days without a change.
 *
 * @param from its first day; {@link Effect#BEGINNING} for the first stretch
 * @param holdings number of holdings present
 * @param attributed number of holdings present that are attributed to a group, not to the territory
 */
record Segment(LocalDate from, Score score, int holdings, int attributed) {
    boolean continues(Segment before) {
        return score.equals(before.score)
                && holdings == before.holdings
                && attributed == before.attributed;
    }

    Segment startingOn(LocalDate day) {
        return new Segment(day, score, holdings, attributed);
    }
}

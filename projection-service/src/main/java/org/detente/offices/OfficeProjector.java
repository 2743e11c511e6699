package org.detente.offices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.detente.event.Edtf;
import org.detente.event.Office;
import org.detente.projection.EventFact;
import org.jspecify.annotations.Nullable;

/**
 * Folds the facts of one office into who held it when. Somebody else taking it ends the tenure
 * before; taking it again goes on with the tenure. Pure: no clock, no I/O.
 */
final class OfficeProjector {
    private final List<Tenure> tenures = new ArrayList<>();

    private OfficeProjector() {}

    /**
     * A person in the office.
     *
     * @param from first day that counts; null where only leaving it is known
     * @param fromOpen whether it was taken on that day or any day before
     * @param until first day out of office; null: still in it
     * @param facts that tell of it
     */
    record Tenure(
            String person,
            @Nullable LocalDate from,
            boolean fromOpen,
            @Nullable LocalDate until,
            List<EventFact> facts) {
        boolean isHeldOn(LocalDate day) {
            return from != null && !from.isAfter(day) && (until == null || until.isAfter(day));
        }

        /** Whether it may have begun by a day on which it is not known to be held. */
        boolean isPossibleOn(LocalDate day) {
            boolean before = from == null ? until != null && until.isAfter(day) : from.isAfter(day);
            return fromOpen && before;
        }

        private Tenure endedOn(LocalDate day) {
            return new Tenure(person, from, fromOpen, day, facts);
        }

        private Tenure with(EventFact fact) {
            List<EventFact> more = new ArrayList<>(facts);
            more.add(fact);
            return new Tenure(person, from, fromOpen, until, List.copyOf(more));
        }
    }

    static List<Tenure> project(Collection<EventFact> facts) {
        OfficeProjector fold = new OfficeProjector();
        facts.stream()
                .sorted(EventFact.DOCUMENTED_ORDER)
                .forEach(fact -> {
                    if (fact.event().details() instanceof Office office) {
                        fold.add(fact, office);
                    }
                });
        return List.copyOf(fold.tenures);
    }

    private void add(EventFact fact, Office office) {
        Edtf occurred = fact.event().occurred();
        LocalDate day = occurred.middle();
        boolean incumbent =
                !tenures.isEmpty()
                        && tenures.getLast().until() == null
                        && tenures.getLast().person().equals(office.person());
        switch (office.action()) {
            case TOOK -> {
                if (incumbent) {
                    replaceLast(tenures.getLast().with(fact));
                } else {
                    endLast(day);
                    tenures.add(
                            new Tenure(
                                    office.person(),
                                    day,
                                    occurred.startIsOpen(),
                                    null,
                                    List.of(fact)));
                }
            }
            case LEFT -> {
                if (incumbent) {
                    replaceLast(tenures.getLast().with(fact).endedOn(day));
                } else {
                    tenures.add(new Tenure(office.person(), null, true, day, List.of(fact)));
                }
            }
        }
    }

    private void endLast(LocalDate day) {
        if (!tenures.isEmpty() && tenures.getLast().until() == null) {
            replaceLast(tenures.getLast().endedOn(day));
        }
    }

    private void replaceLast(Tenure tenure) {
        tenures.set(tenures.size() - 1, tenure);
    }
}

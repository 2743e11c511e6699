package org.detente.contacts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.contacts.Contacts.Meeting;
import org.detente.event.Indicator;
import org.detente.event.Person;
import org.detente.event.reference.Table;

/** What the counts that sources give are about, by a versioned table. */
final class Claimed {
    private static final Table TABLE = Table.load(Claimed.class, "/contacts/claims.tsv");
    private static final Map<String, Subject> SUBJECTS = new HashMap<>();

    static {
        TABLE.rows().forEach(row -> SUBJECTS.put(Table.cell(row, "indicator"), Subject.of(row)));
    }

    private Claimed() {}

    /**
     * Which meetings are counted.
     *
     * @param level empty: of any
     * @param leaders who all met; empty: whoever
     */
    record Subject(Optional<String> level, Set<String> leaders) {
        private static final Subject EVERY = new Subject(Optional.empty(), Set.of());

        private static Subject of(Map<String, String> row) {
            String leaders = Table.cell(row, "leaders");
            return new Subject(
                    Optional.of(Table.cell(row, "level")).filter(text -> !text.isEmpty()),
                    leaders.isEmpty() ? Set.of() : Set.of(leaders.split("\\|")));
        }

        private boolean includes(Meeting meeting) {
            return level.map(meeting.summit().level().wireName()::equals).orElse(true)
                    && meeting.summit().leaders().stream()
                            .map(Person::name)
                            .toList()
                            .containsAll(leaders);
        }
    }

    static String version() {
        return TABLE.version();
    }

    /** How many of the meetings logged the count is about. */
    static long logged(Contacts contacts, Indicator indicator) {
        Subject subject = subject(indicator);
        return contacts.held().stream()
                .filter(meeting -> {
                    var day = meeting.fact().event().occurred().middle();
                    return !day.isBefore(indicator.period().earliest())
                            && !day.isAfter(indicator.period().latest());
                })
                .filter(subject::includes)
                .count();
    }

    static Subject subject(Indicator indicator) {
        return SUBJECTS.getOrDefault(indicator.indicator().value(), Subject.EVERY);
    }
}

package org.detente.alerts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.detente.alerts.StateTable.Seen;
import org.detente.event.WireNamed;
import org.detente.event.codec.CanonicalJson;
import org.detente.event.codec.ContentId;
import org.detente.watch.Observation;
import org.detente.watch.Subject;
import org.jspecify.annotations.Nullable;

/** Decides what is worth an alert. Pure: the same look gives the same finding, with the same id. */
final class Judge {
    private Judge() {}

    /** What made somebody look. */
    enum Because implements WireNamed {
        EVENTS,
        CALENDAR,
        FIRST_LOOK
    }

    /**
     * A look at a subject.
     *
     * @param before what the rule saw the last time; null when it looks for the first time
     * @param touched whether something was logged about the subject since
     */
    record Look(
            Rule rule,
            Subject subject,
            @Nullable Seen before,
            Observation now,
            LocalDate day,
            boolean touched) {
        Seen seen() {
            return new Seen(now.state(), now.value(), day);
        }
    }

    /** Something worth an alert. */
    record Finding(Look look, Because because, UUID id) {}

    /** What a look finds. */
    static Optional<Finding> judge(Look look) {
        Seen before = look.before();
        if (look.now().quiet()) {
            return Optional.empty();
        }
        if (before == null) {
            return look.rule().draft().kind().stands()
                    ? Optional.of(finding(look, Because.FIRST_LOOK))
                    : Optional.empty();
        }
        if (before.state().equals(look.now().state())) {
            return Optional.empty();
        }
        // a look of the same day can only have changed by what was logged since
        boolean events = look.touched() || before.on().equals(look.day());
        return Optional.of(finding(look, events ? Because.EVENTS : Because.CALENDAR));
    }

    private static Finding finding(Look look, Because because) {
        Seen before = look.before();
        boolean stands = look.rule().draft().kind().stands();
        SortedMap<String, Object> parts = new TreeMap<>();
        parts.put("rule", look.rule().id().toString());
        parts.put("subject", look.subject().toString());
        parts.put("on", look.now().since().toString());
        // what has a beginning of its own is the same whenever it was first seen
        parts.put("from", stands || before == null ? "" : before.state());
        parts.put("to", look.now().state());
        return new Finding(look, because, ContentId.of(CanonicalJson.bytes(parts)));
    }

    /** Whether a value went up since the look before. */
    static boolean rose(Look look) {
        BigDecimal now = look.now().value();
        Seen before = look.before();
        BigDecimal then = before == null ? null : before.value();
        return now != null && then != null && now.compareTo(then) > 0;
    }
}

package org.detente.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.detente.event.ActivityId;
import org.detente.event.PlaceId;
import org.detente.event.codec.EventCodec;
import org.detente.event.codec.Parsed;
import org.detente.query.Body;
import org.detente.query.Dates;
import org.detente.query.Faults;
import org.detente.query.FilterValues;
import org.detente.query.Members;
import org.detente.whatif.Terms;
import org.detente.whatif.WhatIf;

/** Reads scenarios; an event is judged by the codec that judges those to be logged. */
@ApplicationScoped
class ScenarioReader {
    private static final String EVENTS = "events";
    private static final String WITHOUT = "without";
    private static final String ON = "on";
    static final Set<String> MEMBERS =
            Set.of(
                    EVENTS,
                    WITHOUT,
                    ON,
                    "knownOn",
                    "asOf",
                    "relationships",
                    "territories",
                    "activities",
                    "model",
                    "halfLife",
                    "scale");

    private final Iterable<WhatIf> readModels;
    private final Clock clock;

    ScenarioReader(@Any Instance<WhatIf> readModels, Clock clock) {
        this.readModels = readModels;
        this.clock = clock;
    }

    /** The scenario as far as it can be read; it may be evaluated only where nothing is wrong. */
    Scenario read(Body body, Faults faults) {
        Members members = new Members(body.members(), faults);
        members.rejectOthersThan(MEMBERS);
        List<Parsed.Valid> events = events(body, members, faults);
        List<UUID> without =
                members.list(WITHOUT, Scenario.WITHOUT_MAX, ScenarioReader::uuid).orElse(List.of());
        Terms terms = terms(members);
        readModels.forEach(readModel -> faults.addAll(readModel.faults(terms)));
        JsonNode ids = body.members().get(WITHOUT);
        if (body.events().isEmpty() && (ids == null || ids.isEmpty())) {
            faults.add("", "empty", "supposes nothing; name events, or ids in without");
        }
        int told = (body.events().size() + without.size()) * terms.on().size();
        if (told > Scenario.EVENTS_TIMES_DAYS_MAX) {
            faults.add(
                    "/" + ON,
                    "too-many",
                    "asks for "
                            + told
                            + " explanations, one of each event on each day; ask for at most "
                            + Scenario.EVENTS_TIMES_DAYS_MAX);
        }
        return new Scenario(events, without, terms);
    }

    private static List<Parsed.Valid> events(Body body, Members members, Faults faults) {
        if (body.members().containsKey(EVENTS) && !body.members().get(EVENTS).isArray()) {
            faults.add("/" + EVENTS, "type", "is no list; write it in square brackets");
        }
        members.checkSize(EVENTS, body.events().size(), Scenario.EVENTS_MAX);
        List<Parsed.Valid> events = new ArrayList<>();
        for (int index = 0; index < Math.min(body.events().size(), Scenario.EVENTS_MAX); index++) {
            String pointer = "/" + EVENTS + "/" + index;
            switch (EventCodec.parse(body.events().get(index))) {
                case Parsed.Valid valid -> events.add(valid);
                case Parsed.Invalid invalid ->
                        invalid.faults()
                                .forEach(fault ->
                                        faults.add(
                                                pointer + fault.pointer(),
                                                fault.code(),
                                                fault.detail()));
            }
        }
        return events;
    }

    private Terms terms(Members members) {
        return new Terms(
                members.list(ON, Scenario.DAYS_MAX, text -> Dates.parse(ON, text))
                        .filter(days -> !days.isEmpty())
                        .orElseGet(() -> List.of(Dates.today(clock))),
                members.text("knownOn", text -> Dates.parse("knownOn", text)),
                members.text("asOf", text -> Dates.instant("asOf", text)),
                new Terms.Subjects(
                        members.list(
                                "relationships",
                                Terms.SUBJECTS_MAX,
                                text -> Optional.of(FilterValues.relationship(text))),
                        members.list(
                                "territories",
                                Terms.SUBJECTS_MAX,
                                text -> Optional.of(new PlaceId(text))),
                        members.list(
                                "activities",
                                Terms.SUBJECTS_MAX,
                                text -> Optional.of(new ActivityId(text)))),
                new Terms.Temperature(
                        members.text("model", Optional::of),
                        members.digits("halfLife"),
                        members.text("scale", Optional::of)));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    "is no id of an event; copy it from GET /api/v1/events", malformed);
        }
    }
}

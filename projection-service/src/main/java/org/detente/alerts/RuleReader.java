package org.detente.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.detente.event.ActivityId;
import org.detente.event.PlaceId;
import org.detente.query.Body;
import org.detente.query.Faults;
import org.detente.query.FilterValues;
import org.detente.query.Members;
import org.detente.query.Problem;
import org.detente.query.ProblemException;
import org.detente.watch.Condition;
import org.detente.watch.SubjectType;
import org.detente.watch.Watched;
import org.jspecify.annotations.Nullable;

/** Reads rules as their authors write them; names all that is wrong. */
@ApplicationScoped
class RuleReader {
    static final int NAME_LENGTH_MAX = 200;
    static final int DAYS_MAX = 3650;
    static final BigDecimal POINTS_MIN = new BigDecimal("0.01");
    static final BigDecimal POINTS_MAX = BigDecimal.valueOf(20);
    private static final String DAYS = "days";
    private static final String POINTS = "points";
    private static final Set<String> OF_ALL_KINDS = Set.of("name", "kind", "subject");

    private final Iterable<Watched> readModels;

    RuleReader(@Any Instance<Watched> readModels) {
        this.readModels = readModels;
    }

    /** The rule. */
    Rule.Draft read(byte[] bytes) {
        Faults faults = new Faults();
        Rule.Draft draft = read(Body.read(bytes, faults), faults);
        if (!faults.all().isEmpty()) {
            throw new ProblemException(
                    new Problem(
                            "invalid-alert-rule",
                            "Invalid rule",
                            400,
                            "The rule was not taken; errors names all that is wrong with it.",
                            faults.all()));
        }
        return draft;
    }

    private Rule.Draft read(Body body, Faults faults) {
        Members members = new Members(body.members(), faults);
        String name = members.text("name", RuleReader::name);
        Kind kind = members.text("kind", RuleReader::kind);
        Map.of("name", "write what the rule is called", "kind", "write one of " + kinds())
                .forEach((member, remedy) -> requireMember(body, member, remedy, faults));
        Kind known = kind == null ? Kind.CHANGE : kind;
        Set<String> taken = new TreeSet<>(known.parameters());
        taken.addAll(OF_ALL_KINDS);
        members.rejectOthersThan(taken);
        Target target = target(members, known, faults);
        Rule.Draft draft =
                new Rule.Draft(
                        name == null ? "" : name,
                        known,
                        target.type(),
                        target.id(),
                        new Condition.Temperature(
                                members.text("model", Optional::of),
                                members.digits("halfLife"),
                                members.text("scale", Optional::of)),
                        points(members, faults),
                        days(members, faults));
        if (kind != null) {
            known.parameters().stream()
                    .filter(Set.of(DAYS, POINTS)::contains)
                    .sorted()
                    .forEach(member -> requireMember(body, member, "write a number", faults));
        }
        if (faults.all().isEmpty()) {
            readModels.forEach(readModel -> {
                if (readModel.type() == draft.type()) {
                    faults.addAll(readModel.faults(draft.condition()));
                }
            });
        }
        return draft;
    }

    private static void requireMember(Body body, String member, String remedy, Faults faults) {
        if (body.members().get(member) == null || body.members().get(member).isNull()) {
            faults.add("/" + member, "required", "is missing; " + remedy);
        }
    }

    private static Optional<String> name(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("is empty; write what the rule is called");
        }
        return Members.line(text, NAME_LENGTH_MAX);
    }

    private static Optional<Kind> kind(String text) {
        return Optional.of(
                Arrays.stream(Kind.values())
                        .filter(kind -> kind.wireName().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("is none of " + kinds())));
    }

    private static String kinds() {
        return String.join(", ", Arrays.stream(Kind.values()).map(Kind::wireName).toList());
    }

    private static @Nullable BigDecimal points(Members members, Faults faults) {
        BigDecimal points = members.decimal(POINTS);
        if (points != null
                && (points.compareTo(POINTS_MIN) < 0 || points.compareTo(POINTS_MAX) > 0)) {
            faults.add(
                    "/" + POINTS,
                    "range",
                    "is no number of points from " + POINTS_MIN + " to " + POINTS_MAX);
        }
        return points;
    }

    private static @Nullable Integer days(Members members, Faults faults) {
        String digits = members.digits(DAYS);
        if (digits == null) {
            return null;
        }
        // a longer number is out of range whatever it is
        int days = digits.length() > 4 ? 0 : Integer.parseInt(digits);
        if (days < 1 || days > DAYS_MAX) {
            faults.add("/" + DAYS, "range", "is no number of days from 1 to " + DAYS_MAX);
        }
        return days;
    }

    /** What a rule watches: one subject, or all of a type. */
    record Target(SubjectType type, Optional<String> id) {}

    private static Target target(Members members, Kind kind, Faults faults) {
        Target target = members.text("subject", text -> Optional.of(target("subject", text)));
        if (target == null) {
            return new Target(kind.subjects().getFirst(), Optional.empty());
        }
        if (!kind.subjects().contains(target.type())) {
            faults.add(
                    "/subject",
                    "wrong-subject",
                    "is a "
                            + target.type().wireName()
                            + "; rules of kind "
                            + kind.wireName()
                            + " watch "
                            + String.join(
                                    ", ",
                                    kind.subjects().stream().map(SubjectType::wireName).toList()));
        }
        return target;
    }

    /** Reads {@code relationship/JPN-RUS}, or {@code relationship} for all of them. */
    static Target target(String parameter, String text) {
        Map<String, SubjectType> types = new LinkedHashMap<>();
        Arrays.stream(SubjectType.values()).forEach(type -> types.put(type.wireName(), type));
        String[] parts = text.split("/", 2);
        SubjectType type = types.get(parts[0]);
        if (type == null) {
            throw ProblemException.invalidParameter(
                    parameter,
                    "is none of "
                            + String.join(", ", types.keySet())
                            + ", alone or with an id; write it as relationship/JPN-RUS.");
        }
        if (parts.length == 1) {
            return new Target(type, Optional.empty());
        }
        String id =
                switch (type) {
                    case RELATIONSHIP -> FilterValues.relationship(parts[1]).value();
                    case TERRITORY -> new PlaceId(parts[1]).value();
                    case ACTIVITY -> new ActivityId(parts[1]).value();
                };
        return new Target(type, Optional.of(id));
    }
}

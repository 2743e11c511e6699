package org.detente.event;

import java.util.regex.Pattern;

/** A state (ISO 3166-1 or, ended, 3166-3 alpha-3) or a body such as EUU, G7, NATO, UNO. */
@Describe(
        "Actor: ISO 3166-1 alpha-3, ISO 3166-3 for states that ended (SUN), or a body (EUU, G7, NATO, UNO)")
@Form(
        pattern = ActorId.FORM,
        examples = {"JPN", "RUS", "SUN", "EUU"})
public record ActorId(String value) implements Comparable<ActorId>, TextValue {
    static final String FORM = "[A-Z][A-Z0-9]{1,7}";
    private static final Pattern PATTERN = Pattern.compile(FORM);

    public ActorId {
        if (!isFormOf(value)) {
            throw new IllegalArgumentException(
                    "'"
                            + value
                            + "' is not an actor code; write an ISO 3166 alpha-3 code such as JPN");
        }
    }

    static boolean isFormOf(String text) {
        return PATTERN.matcher(text).matches();
    }

    @Override
    public int compareTo(ActorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

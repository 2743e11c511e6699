package org.detente.event;

/** A state (ISO 3166-1 or, ended, 3166-3 alpha-3) or a body such as EUU, G7, NATO, UNO. */
@Describe(
        "Actor: ISO 3166-1 alpha-3, ISO 3166-3 for states that ended (SUN), or a body (EUU, G7, NATO, UNO)")
@Form(
        pattern = ActorId.FORM,
        examples = {"JPN", "RUS", "SUN", "EUU"})
public record ActorId(String value) implements Comparable<ActorId>, TextValue {
    static final String FORM = "[A-Z][A-Z0-9]{1,7}";
    private static final int LENGTH_MIN = 2;
    private static final int LENGTH_MAX = 8;

    public ActorId {
        if (!isFormOf(value)) {
            throw new IllegalArgumentException(
                    "'"
                            + value
                            + "' is not an actor code; write an ISO 3166 alpha-3 code such as JPN");
        }
    }

    /** Whether the text has the {@link #FORM}; by hand, as every event names several actors. */
    public static boolean isFormOf(String text) {
        if (text.length() < LENGTH_MIN || text.length() > LENGTH_MAX) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            boolean digit = unit >= '0' && unit <= '9' && at > 0;
            if (!digit && (unit < 'A' || unit > 'Z')) {
                return false;
            }
        }
        return true;
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

package org.detente.event;

/** A name of our own: lower-case words joined by hyphens, such as {@code eight-point-plan}. */
@Describe("Name of our own: lower-case letters, digits and single hyphens")
@Form(pattern = Slug.FORM, examples = "joint-declaration-1956")
@MaxLength(Slug.LENGTH_MAX)
public record Slug(String value) implements Comparable<Slug>, TextValue {
    static final String FORM = "[a-z0-9]+(-[a-z0-9]+)*";
    static final int LENGTH_MAX = 80;

    public Slug {
        require(value);
    }

    static void require(String value) {
        if (value.length() > LENGTH_MAX || !isName(value)) {
            throw new IllegalArgumentException(
                    "'"
                            + value
                            + "' is not a name of the form lower-case-words; use a-z, 0-9 and single"
                            + " hyphens, at most "
                            + LENGTH_MAX
                            + " characters");
        }
    }

    /** Whether the text has the {@link #FORM}; by hand, as names are the most read of all. */
    private static boolean isName(String text) {
        boolean inWord = false;
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            boolean joint = unit == '-' && inWord;
            inWord = (unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9');
            if (!inWord && !joint) {
                return false;
            }
        }
        return inWord;
    }

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.detente.event;

import java.util.regex.Pattern;

/** A CAMEO event code: a zero-led string, never a number ({@code 010} is not {@code 10}). */
@Describe("CAMEO event code, a zero-led string of 2 to 4 digits: 010 is not 10")
@Form(
        pattern = CameoCode.FORM,
        examples = {"042", "1213"})
public record CameoCode(String value) implements Comparable<CameoCode>, TextValue {
    static final String FORM = "(0[1-9]|1[0-9]|20)[0-9]{0,2}";
    private static final Pattern PATTERN = Pattern.compile(FORM);

    public CameoCode {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'"
                            + value
                            + "' is not a CAMEO code; write 2 to 4 digits with the leading zero, such"
                            + " as 042");
        }
    }

    /** The two-digit root, such as {@code 04}. */
    public String root() {
        return value.substring(0, 2);
    }

    @Override
    public int compareTo(CameoCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.detente.event.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Text of one or more lines in NFC, without control characters, not blank. */
record TextType(int lengthMax) implements JsonType<String> {
    /** At least one character that is no white space. */
    private static final String NOT_BLANK = "\\S";

    @Override
    public @Nullable String read(Object node, Faults faults) {
        if (!(node instanceof String text)) {
            faults.add("type", "is " + ScalarTypes.nameOf(node) + "; write text in double quotes");
            return null;
        }
        int length = text.length();
        if (length > lengthMax && text.codePointCount(0, length) > lengthMax) {
            faults.add(
                    "length",
                    "has "
                            + text.codePointCount(0, length)
                            + " characters; shorten it to at most "
                            + lengthMax);
            return null;
        }
        return isPlain(text) || isGood(text, faults) ? text : null;
    }

    /** Printable ASCII that does not begin with a space needs no further look; most text is so. */
    private static boolean isPlain(String text) {
        if (text.isEmpty() || text.charAt(0) == ' ') {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit < ' ' || unit > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isGood(String text, Faults faults) {
        if (text.codePoints().allMatch(TextType::isSpace)) {
            faults.add("blank", "is blank; write something or leave the field out");
        } else if (text.codePoints().anyMatch(TextType::isControl)) {
            faults.add(
                    "control-character",
                    "has a control character or an unpaired surrogate; remove it (only line feeds"
                            + " are allowed)");
        } else if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            faults.add(
                    "not-nfc",
                    "is not in Unicode normalisation form C; normalise it (NFC) so that equal"
                            + " text has equal bytes");
        } else {
            return true;
        }
        return false;
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == '\uFEFF';
    }

    private static boolean isControl(int point) {
        return (Character.isISOControl(point) && point != '\n')
                || Character.getType(point) == Character.SURROGATE;
    }

    @Override
    public Object write(String value) {
        return value;
    }

    @Override
    public ObjectNode schema() {
        return ScalarTypes.schemaOf("string").put("maxLength", lengthMax).put("pattern", NOT_BLANK);
    }
}

package org.detente.event.codec;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * RFC 8785 (JSON Canonicalization Scheme) for the values that events are made of: objects with
 * sorted keys, lists, text, integers and booleans. Decimals are text in this format, so the
 * scheme's number formatting is never needed.
 */
public final class CanonicalJson {
    private CanonicalJson() {}

    /** The one byte sequence that stands for {@code tree}. */
    public static byte[] bytes(SortedMap<String, Object> tree) {
        return text(tree).getBytes(StandardCharsets.UTF_8);
    }

    static String text(Object value) {
        StringBuilder out = new StringBuilder(64);
        write(value, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        switch (value) {
            case Map<?, ?> object -> writeObject(object, out);
            case List<?> list -> writeList(list, out);
            case String text -> writeText(text, out);
            case Integer number -> out.append(number.intValue());
            case Boolean truth -> out.append(truth.booleanValue());
            default ->
                    throw new IllegalArgumentException("no canonical form for " + value.getClass());
        }
    }

    private static void writeObject(Map<?, ?> object, StringBuilder out) {
        out.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            out.append(separator);
            writeText((String) entry.getKey(), out);
            out.append(':');
            write(entry.getValue(), out);
            separator = ",";
        }
        out.append('}');
    }

    private static void writeList(List<?> list, StringBuilder out) {
        out.append('[');
        String separator = "";
        for (Object element : list) {
            out.append(separator);
            write(element, out);
            separator = ",";
        }
        out.append(']');
    }

    static void writeText(String text, StringBuilder out) {
        out.append('"');
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit < ' ' || unit == '"' || unit == '\\') {
                out.append(text, from, at);
                writeEscaped(unit, out);
                from = at + 1;
            }
        }
        out.append(text, from, text.length()).append('"');
    }

    private static void writeEscaped(char unit, StringBuilder out) {
        switch (unit) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                out.append("\\u00").append(unit < 0x10 ? "0" : "1");
                out.append(Character.forDigit(unit & 0xf, 16));
            }
        }
    }
}

package org.detente.event.codec;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.detente.event.WireNamed;
import org.jspecify.annotations.Nullable;

/** The scalar {@link JsonType}s besides text: enumerations, integers, decimals, truth. */
final class ScalarTypes {
    private ScalarTypes() {}

    static ObjectNode schemaOf(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    /** One of a closed list of words. */
    record Word<E extends WireNamed>(Map<String, E> words) implements JsonType<E> {
        static <E extends WireNamed> Word<E> of(List<E> constants) {
            Map<String, E> words = new LinkedHashMap<>();
            constants.forEach(constant -> words.put(constant.wireName(), constant));
            return new Word<>(words);
        }

        @Override
        public @Nullable E read(Object node, Faults faults) {
            E word = node instanceof String text ? words.get(text) : null;
            if (word == null) {
                faults.add("enum", "is none of its words; write one of " + list());
            }
            return word;
        }

        Optional<E> find(String text) {
            return Optional.ofNullable(words.get(text));
        }

        String list() {
            return String.join(", ", words.keySet());
        }

        @Override
        public Object write(E value) {
            return value.wireName();
        }

        @Override
        public ObjectNode schema() {
            ObjectNode schema = schemaOf("string");
            words.keySet().forEach(schema.putArray("enum")::add);
            return schema;
        }
    }

    /** A JSON integer. */
    record Whole(int min, int max) implements JsonType<Integer> {
        private static final int DIGITS_MAX = 11;

        @Override
        public @Nullable Integer read(Object node, Faults faults) {
            if (!(node instanceof JsonTree.Numeral number) || !number.whole()) {
                faults.add("type", "is " + nameOf(node) + "; write a whole number without quotes");
                return null;
            }
            long value =
                    number.text().length() > DIGITS_MAX
                            ? Long.MAX_VALUE
                            : Long.parseLong(number.text());
            if (value < min || value > max) {
                faults.add("range", "is out of range; write a number from " + min + " to " + max);
                return null;
            }
            return (int) value;
        }

        @Override
        public Object write(Integer value) {
            return value;
        }

        @Override
        public ObjectNode schema() {
            return schemaOf("integer").put("minimum", min).put("maximum", max);
        }
    }

    /** A decimal written as text, so that no binary fraction ever touches it. */
    record Decimal(BigDecimal min, BigDecimal max) implements JsonType<BigDecimal> {
        private static final String FORM = "-?(0|[1-9][0-9]{0,15})(\\.[0-9]{1,6})?";
        private static final Pattern PATTERN = Pattern.compile(FORM);

        @Override
        public @Nullable BigDecimal read(Object node, Faults faults) {
            if (!(node instanceof String text) || !PATTERN.matcher(text).matches()) {
                faults.add(
                        "format",
                        "is not a decimal in quotes; write for example \"0.5\", with at most 6"
                                + " decimals");
                return null;
            }
            BigDecimal value = new BigDecimal(text);
            if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
                faults.add("range", "is out of range; write a decimal " + range());
                return null;
            }
            return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }

        @Override
        public Object write(BigDecimal value) {
            return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        }

        @Override
        public ObjectNode schema() {
            ObjectNode schema = schemaOf("string").put("pattern", "^" + FORM + "$");
            return schema.put("description", "Decimal as text " + range());
        }

        private String range() {
            return "from " + min.toPlainString() + " to " + max.toPlainString();
        }
    }

    /** true or false. */
    record Truth() implements JsonType<Boolean> {
        @Override
        public @Nullable Boolean read(Object node, Faults faults) {
            if (node instanceof Boolean truth) {
                return truth;
            }
            faults.add("type", "is " + nameOf(node) + "; write true or false without quotes");
            return null;
        }

        @Override
        public Object write(Boolean value) {
            return value;
        }

        @Override
        public ObjectNode schema() {
            return schemaOf("boolean");
        }
    }

    /** What a node is, for people. */
    static String nameOf(Object node) {
        return switch (node) {
            case List<?> _ -> "a list";
            case Map<?, ?> _ -> "an object";
            case String _ -> "text";
            case JsonTree.Numeral number ->
                    number.whole() ? "a number" : "a number with a fraction or exponent";
            case Boolean _ -> "true or false";
            default -> "null";
        };
    }
}

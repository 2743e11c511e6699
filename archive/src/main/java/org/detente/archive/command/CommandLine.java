package org.detente.archive.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words after {@code ./detente}.
 *
 * @param values of options that take one, by name without dashes
 * @param flags that were given
 */
record CommandLine(String command, Map<String, String> values, Set<String> flags) {
    private static final Map<String, Set<String>> VALUES =
            Map.of(
                    "archive", Set.of("home", "archive", "bootstrap", "kafka-config"),
                    "verify", Set.of("home", "archive", "bootstrap", "kafka-config"),
                    "restore", Set.of("home", "archive", "bootstrap", "kafka-config"));
    private static final Map<String, Set<String>> FLAGS =
            Map.of("archive", Set.of(), "verify", Set.of("chain-only"), "restore", Set.of());

    /** Not understood; the message is a sentence. */
    static final class MisuseException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MisuseException(String sentence) {
            super(sentence);
        }
    }

    static CommandLine parse(List<String> words) {
        Deque<String> rest = new ArrayDeque<>(words);
        String command = rest.isEmpty() ? "" : rest.removeFirst();
        Set<String> known = VALUES.get(command);
        Set<String> flagsKnown = FLAGS.get(command);
        if (known == null || flagsKnown == null) {
            throw new MisuseException("There is no command '%s'.".formatted(command));
        }
        Map<String, String> values = new HashMap<>();
        Set<String> flags = new TreeSet<>();
        while (!rest.isEmpty()) {
            String word = rest.removeFirst();
            String name = word.startsWith("--") ? word.substring(2) : "";
            int equals = name.indexOf('=');
            if (equals > 0) {
                rest.addFirst(name.substring(equals + 1));
                name = name.substring(0, equals);
            }
            if (flagsKnown.contains(name) && equals < 0) {
                flags.add(name);
            } else if (!known.contains(name)) {
                throw new MisuseException("'%s' has no option '%s'.".formatted(command, word));
            } else if (rest.isEmpty() || rest.getFirst().isBlank()) {
                throw new MisuseException("--%s needs a value.".formatted(name));
            } else {
                values.put(name, rest.removeFirst());
            }
        }
        return new CommandLine(command, values, flags);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}

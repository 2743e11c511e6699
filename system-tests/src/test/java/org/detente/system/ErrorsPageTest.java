package org.detente.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/errors.md has a section for every problem that a service can answer with, and no other. */
class ErrorsPageTest {
    private static final Path ROOT = Stack.ROOT;
    private static final Pattern SECTION =
            Pattern.compile("^## ([a-z-]+)\\s+\\*\\*Status \\d{3}:", Pattern.MULTILINE);

    /** Constants of the two enums that name problems: {@code NO_CHANGE(409, …}. */
    private static final Pattern CONSTANT =
            Pattern.compile("^    ([A-Z][A-Z_]+)\\(", Pattern.MULTILINE);

    /** Where projection-service makes a problem: the name comes first. */
    private static final Pattern MADE =
            Pattern.compile("(?:new Problem|plain|conflict)\\(\\s*\"([a-z-]+)\"");

    private static final Pattern DOCUMENTED = Pattern.compile("\"/problems/([a-z-]+)\"");

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(ErrorsPageTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(MatchResult match) {
        return match.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Set<String> named(String enumeration) {
        Set<String> names = found(CONSTANT, read(ROOT.resolve(enumeration)));
        assertThat(names).as(enumeration).hasSizeGreaterThan(5);
        return names;
    }

    private static Set<String> madeByReads() {
        try (Stream<Path> files =
                Files.walk(ROOT.resolve("projection-service/src/main/java/org/detente"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
            Set<String> names = new TreeSet<>();
            sources.forEach(file -> names.addAll(found(MADE, read(file))));
            assertThat(names).contains("not-found", "projection-lag", "too-many-exports");
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void every_problem_of_a_service_has_a_section_and_every_section_is_of_a_problem() {
        Set<String> problems = new TreeSet<>(madeByReads());
        problems.addAll(
                named("event-service/src/main/java/org/detente/intake/problem/ProblemType.java"));
        problems.addAll(
                named("api-gateway/src/main/java/org/detente/gateway/problem/ProblemType.java"));
        assertThat(found(SECTION, read(ROOT.resolve("docs/errors.md")))).isEqualTo(problems);
    }

    @Test
    void every_problem_that_the_document_shows_has_a_section() {
        assertThat(found(SECTION, read(ROOT.resolve("docs/errors.md"))))
                .containsAll(found(DOCUMENTED, read(ROOT.resolve("docs/openapi.json"))));
    }
}

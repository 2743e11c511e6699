package org.detente.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorGuideTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```json\n(.*?)\n```");
    private static final ErrorGuide GUIDE = new ErrorGuide();

    static Stream<String> slugs() {
        return GUIDE.slugs().stream();
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void every_problem_of_the_gateway_has_a_section_with_its_status_and_title(ProblemType type) {
        assertThat(GUIDE.section(type.slug()))
                .hasValueSatisfying(section ->
                        assertThat(section)
                                .startsWith(
                                        "**Status " + type.status() + ": " + type.title() + "**"));
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void every_section_says_meaning_cause_remedy_and_an_example_that_fits(String slug) {
        String section = GUIDE.section(slug).orElseThrow();

        assertThat(section)
                .contains("**Meaning.** ", "**Cause.** ", "**Remedy.** ", "**Example.**");
        Matcher example = EXAMPLE.matcher(section);
        assertThat(example.find()).isTrue();
        JsonObject problem = new JsonObject(example.group(1));
        assertThat(problem.getString("type")).isEqualTo("/problems/" + slug);
        assertThat(section)
                .startsWith(
                        "**Status "
                                + problem.getInteger("status")
                                + ": "
                                + problem.getString("title")
                                + "**");
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(problem.getString("traceId")).matches("[0-9a-f]{32}");
    }

    @Test
    void a_name_without_a_section_has_none() {
        assertThat(GUIDE.section("no-such-problem")).isEmpty();
    }
}

package org.detente.activities;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the documentation are answers that this service could give. */
class ExamplesTest {
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    record Example(String text, Class<?> type) {}

    static Stream<Example> examples() {
        return Stream.of(
                new Example(Examples.PAGE, ActivityPage.class),
                new Example(Examples.ACTIVITY, ActivityAnswer.class),
                new Example(Examples.PLAN, PlanAnswer.class));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_has_the_members_of_an_answer_and_no_others(Example example)
            throws JsonProcessingException {
        Object answer = JSON.readValue(example.text(), example.type());

        assertThat(JSON.readTree(JSON.writeValueAsString(answer)))
                .isEqualTo(JSON.readTree(example.text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Examples.BAD_STATUS,
                Examples.BAD_DATE,
                Examples.NO_ACTIVITY,
                Examples.NO_PLAN,
                Examples.LAG
            })
    void an_example_of_a_problem_names_its_kind_and_remedy(String problem)
            throws JsonProcessingException {
        assertThat(JSON.readTree(problem).path("type").textValue()).startsWith("/problems/");
        assertThat(JSON.readTree(problem).path("detail").textValue()).isNotBlank();
        assertThat(JSON.readTree(problem).path("status").intValue()).isBetween(400, 599);
    }
}

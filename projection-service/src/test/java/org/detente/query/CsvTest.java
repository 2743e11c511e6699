package org.detente.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as RFC 4180 has them. */
class CsvTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    record Inner(String text, @Nullable Integer number) {}

    record Outer(
            String id,
            @JsonUnwrapped Inner unwrapped,
            @Nullable Inner inner,
            List<String> list,
            BigDecimal decimal) {}

    private static String csv(Outer... items) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            Csv.Table table = new Csv(JSON).begin(Outer.class, output);
            for (Outer item : items) {
                table.row(item);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_type_says_what_columns_there_are_even_where_no_item_is() {
        assertThat(csv()).isEqualTo("id,text,number,inner.text,inner.number,list,decimal\r\n");
    }

    @Test
    void members_of_members_are_columns_and_lists_are_json() {
        assertThat(
                        csv(
                                new Outer(
                                        "a",
                                        new Inner("say \"so\", or\nnot", 1),
                                        null,
                                        List.of("x", "y"),
                                        new BigDecimal("2E+1"))))
                .endsWith("\r\na,\"say \"\"so\"\", or\nnot\",1,,,\"[\"\"x\"\",\"\"y\"\"]\",20\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+2", "+cmd", "-1+2", "@sum", "\tx", "\rx", "'tis", "'=1"})
    void text_that_begins_like_a_formula_or_like_the_guard_is_guarded(String text) {
        assertThat(Csv.guarded(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @CsvSource({"-7.8", "+5", "plain", "1-2", "''"})
    void numbers_and_other_text_are_left_alone(String text) {
        assertThat(Csv.guarded(text)).isEqualTo(text);
    }
}

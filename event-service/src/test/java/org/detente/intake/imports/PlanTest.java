package org.detente.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.detente.event.codec.Fault;
import org.detente.intake.log.LogVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
    private static final LogVector END = LogVector.ofToken(token("dGVzdC1sb2c;0:17,11:4"));

    private static String token(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Plan plan(int file, int rows, Counts counts) {
        byte[] ofFile = new byte[32];
        ofFile[0] = (byte) file;
        byte[] ofRows = new byte[32];
        ofRows[0] = (byte) rows;
        return Plan.of(new CsvFormat(), Policy.APPEND, ofFile, ofRows, counts, END);
    }

    private static final Counts COUNTS = new Counts(198, 1, 20, 3);

    @Test
    void a_plan_is_read_as_it_was_written_and_names_one_import() {
        Plan plan = plan(-1, -2, COUNTS);
        assertThat(Plan.ofToken(plan.token())).contains(plan);
        assertThat(plan.token()).matches("[A-Za-z0-9_-]{100,2000}");
        assertThat(plan.importId()).isEqualTo(plan(-1, -2, COUNTS).importId());
        assertThat(plan.importId()).isNotEqualTo(plan(-1, -3, COUNTS).importId());
        assertThat(plan.importId().version()).isEqualTo(8);
        assertThat(plan.position().token()).isEqualTo(END.token());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "x", "MTtjc3Y", "MTtjc3Y7c2tpcDthO2I7MSwxLDEsMTtY"})
    void what_is_no_plan_is_not_read_as_one(String token) {
        assertThat(Plan.ofToken(token)).isEmpty();
    }

    @Test
    void what_changed_is_named() {
        assertThat(Difference.of(plan(1, 1, COUNTS), plan(1, 1, COUNTS))).isEmpty();
        assertThat(Difference.of(plan(1, 1, COUNTS), plan(1, 2, new Counts(197, 2, 20, 3))))
                .extracting(Fault::pointer, Fault::detail)
                .containsExactly(
                        tuple("/counts/new", "was 198 and is 197"),
                        tuple("/counts/same", "was 1 and is 2"));
        assertThat(Difference.of(plan(1, 1, COUNTS), plan(1, 2, COUNTS)))
                .extracting(Fault::pointer)
                .containsExactly("/rows");
    }
}

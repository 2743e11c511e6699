package org.detente.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NdjsonFormatTest {
    private static final FileFormat NDJSON = new NdjsonFormat();

    @Test
    void an_event_alone_is_passed_on_as_it_is() {
        SourceRow.Told row = Read.told(NDJSON, "\n{\"kind\":\"summit\"}\n");
        assertThat(row.number()).isEqualTo(2);
        assertThat(Read.json(row)).isEqualTo("{\"kind\":\"summit\"}");
        assertThat(row.header()).isEqualTo(SourceRow.Header.NONE);
        assertThat(row.pointers().apply("/occurred")).isEqualTo("/occurred");
    }

    @Test
    void an_exported_event_is_cut_out_to_the_byte_and_keeps_its_id_and_state() {
        SourceRow.Told row =
                Read.told(
                        NDJSON,
                        "{\"id\":\"x\",\"recorded\":\"2026-11-23T09:00:00Z\",\"links\":[{\"event\":{}}],"
                                + "\"event\": {\"title\":\"Süd – 南\", \"n\":1.0} ,\"state\":\"live\"}");
        assertThat(Read.json(row)).isEqualTo("{\"title\":\"Süd – 南\", \"n\":1.0}");
        assertThat(row.header()).isEqualTo(new SourceRow.Header("x", "live"));
        assertThat(row.pointers().apply("/occurred")).isEqualTo("/event/occurred");
    }

    @Test
    void a_member_that_no_export_has_is_named() {
        SourceRow row = Read.all(NDJSON, "{\"event\":{},\"weather/sun\":[1,{}]}").getFirst();
        assertThat(row)
                .isInstanceOfSatisfying(
                        SourceRow.Unreadable.class,
                        bad -> {
                            assertThat(bad.faults()).hasSize(1);
                            assertThat(bad.faults().getFirst().pointer())
                                    .isEqualTo("/weather~1sun");
                            assertThat(bad.faults().getFirst().code()).isEqualTo("unknown-field");
                        });
    }

    @Test
    void what_is_no_json_and_a_retraction_whose_event_is_an_id_are_left_to_the_event_model() {
        assertThat(Read.json(Read.told(NDJSON, "{\"event\":{"))).isEqualTo("{\"event\":{");
        String retraction = "{\"kind\":\"retraction\",\"event\":\"x\"}";
        assertThat(Read.json(Read.told(NDJSON, retraction))).isEqualTo(retraction);
    }

    @Test
    void a_line_over_the_limit_is_no_event_and_the_next_one_is_read() {
        assertThat(Read.all(NDJSON, "x".repeat(2_000_000) + "\n{}"))
                .hasSize(2)
                .first()
                .isInstanceOf(SourceRow.Unreadable.class);
    }
}

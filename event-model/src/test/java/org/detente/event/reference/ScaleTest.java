package org.detente.event.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.detente.event.CameoCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    private static final List<CameoCode> CODES =
            Table.load(Scale.class, "/reference/cameo.tsv").rows().stream()
                    .map(row -> new CameoCode(Table.cell(row, "code")))
                    .toList();

    @Test
    void the_two_goldstein_tables_differ_on_exactly_five_codes() {
        Scale gdelt = Scale.find("goldstein-gdelt").orElseThrow();
        Scale icews = Scale.find("goldstein-icews").orElseThrow();
        assertThat(CODES)
                .filteredOn(code -> !ownValue(gdelt, code).equals(ownValue(icews, code)))
                .extracting(CameoCode::value)
                .containsExactlyInAnyOrder("016", "022", "164", "165", "1213");
    }

    private static String ownValue(Scale scale, CameoCode code) {
        Scale.Intensity intensity = scale.intensity(code);
        return intensity.row().equals(code) ? "" + intensity.thousandths() : "none";
    }

    @ParameterizedTest
    @CsvSource({
        "goldstein-gdelt,155,15,-7200",
        "goldstein-gdelt,176,17,-7000",
        "goldstein-gdelt,1834,183,-10000",
        "goldstein-gdelt,1951,195,-10000",
        "goldstein-gdelt,1952,195,-10000",
        "goldstein-gdelt,1213,121,-4000",
        "goldstein-icews,1213,1213,-4000",
        "goldstein-icews,155,15,-7200",
        "plover,1952,195,-9500",
    })
    void a_code_without_a_value_takes_its_parents(
            String scale, CameoCode code, CameoCode row, int thousandths) {
        assertThat(Scale.find(scale).orElseThrow().intensity(code))
                .isEqualTo(new Scale.Intensity(thousandths, row));
    }

    @ParameterizedTest
    @CsvSource({
        "goldstein-gdelt,016,-2000",
        "goldstein-icews,016,-5000",
        "goldstein-gdelt,022,3200",
        "goldstein-icews,022,3400",
        "goldstein-gdelt,164,-7000",
        "goldstein-icews,164,-6500",
        "goldstein-gdelt,042,1900",
        "goldstein-gdelt,0874,10000",
        "goldstein-gdelt,010,0",
        "goldstein-gdelt,10,-5000",
        "plover,042,4000",
        "plover,010,0",
    })
    void a_code_has_the_published_value(String scale, CameoCode code, int thousandths) {
        assertThat(Scale.find(scale).orElseThrow().intensity(code).thousandths())
                .isEqualTo(thousandths);
    }

    @Test
    void every_value_lies_between_minus_ten_and_ten_and_every_goldstein_code_has_one() {
        for (String id : Scale.ids()) {
            Scale scale = Scale.find(id).orElseThrow();
            assertThat(CODES)
                    .allSatisfy(code ->
                            assertThat(scale.intensity(code).thousandths())
                                    .isBetween(-10_000, 10_000));
        }
        assertThat(Scale.ids()).containsExactly("goldstein-gdelt", "goldstein-icews", "plover");
        assertThat(Scale.DEFAULT_ID).isEqualTo("goldstein-gdelt");
        assertThat(CODES).hasSize(317).doesNotHaveDuplicates();
    }

    @Test
    void every_code_has_a_name_and_its_root_is_a_code() {
        assertThat(CODES)
                .allSatisfy(code -> {
                    assertThat(Scale.knows(code)).isTrue();
                    assertThat(Scale.nameOf(code)).isNotBlank();
                    assertThat(Scale.knows(new CameoCode(code.root()))).isTrue();
                });
        assertThat(Scale.knows(new CameoCode("0999"))).isFalse();
        assertThat(Scale.nameOf(new CameoCode("0999"))).isEqualTo("code 0999");
    }

    @Test
    void a_scale_is_named_with_the_version_of_its_table() {
        assertThat(Scale.ids().stream().map(id -> Scale.find(id).orElseThrow().version()))
                .containsExactly(
                        "goldstein-gdelt/cameo@1", "goldstein-icews/cameo@1", "plover/cameo@1");
        assertThat(Scale.find("conflict")).isEmpty();
    }

    @Test
    void a_table_row_has_every_column_of_the_header() {
        Map<String, String> row = Table.load(Scale.class, "/reference/cameo.tsv").rows().getFirst();
        assertThat(row)
                .containsOnlyKeys("code", "name", "goldstein-gdelt", "goldstein-icews", "plover");
    }
}

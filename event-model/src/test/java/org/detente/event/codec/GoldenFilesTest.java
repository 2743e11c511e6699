package org.detente.event.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.detente.event.Details;
import org.detente.event.Kind;
import org.detente.event.WireNamed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The wire is a contract: these files and ids are never edited, only added to. */
class GoldenFilesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_kind_reads_its_golden_file_and_writes_the_same_bytes(Kind kind) {
        byte[] golden = read(kind);
        Parsed parsed = EventCodec.parse(golden);
        assertThat(parsed).isInstanceOf(Parsed.Valid.class);
        Parsed.Valid valid = (Parsed.Valid) parsed;
        assertThat(valid.event().kind()).isEqualTo(kind);
        assertThat(new String(valid.canonical(), StandardCharsets.UTF_8))
                .isEqualTo(new String(golden, StandardCharsets.UTF_8));
        assertThat(EventCodec.decode(golden)).isEqualTo(valid.event());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_id_is_made_as_an_independent_program_made_it(Kind kind) throws IOException {
        Map<String, String> ids =
                Files.readAllLines(GOLDEN.resolve("ids.tsv")).stream()
                        .map(line -> line.split("\t"))
                        .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
        assertThat(ContentId.of(read(kind)).toString()).isEqualTo(ids.get(kind.wireName() + ".v1"));
        assertThat(ContentId.of(read(kind)).version()).isEqualTo(8);
        assertThat(ContentId.of(read(kind)).variant()).isEqualTo(2);
    }

    @Test
    void every_record_of_the_sealed_type_is_a_kind() {
        assertThat(Details.class.getPermittedSubclasses())
                .extracting(type -> (Object) type)
                .containsExactlyInAnyOrderElementsOf(
                        java.util.Arrays.stream(Kind.values())
                                .map(KindType::recordOf)
                                .collect(Collectors.toList()));
    }

    @Test
    void wire_names_are_spelt_as_the_domain_spells_them() {
        assertThat(Kind.values())
                .extracting(WireNamed::wireName)
                .containsExactly(
                        "summit",
                        "sanction",
                        "deployment",
                        "economic-deal",
                        "joint-activity",
                        "agreement",
                        "position",
                        "statement",
                        "indicator",
                        "survey",
                        "office",
                        "coded-act");
    }

    private static byte[] read(Kind kind) {
        try {
            return Files.readAllBytes(GOLDEN.resolve(kind.wireName() + ".v1.json"));
        } catch (IOException missing) {
            throw new UncheckedIOException("no golden file for " + kind, missing);
        }
    }
}

package org.detente.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UploadTest {
    private static Optional<SourceRow.Damaged> damage(byte[] bytes) throws IOException {
        return Upload.damage(new ByteArrayInputStream(bytes));
    }

    @Test
    void a_file_is_read_as_often_as_need_be_and_without_its_byte_order_mark() throws IOException {
        try (TemporaryFile file = TemporaryFile.create()) {
            byte[] bytes = "\uFEFFa,b\n1,2\n".getBytes(UTF_8);
            Upload.Stored stored =
                    (Upload.Stored) Upload.store(new ByteArrayInputStream(bytes), file, 100);
            assertThat(stored.bytes()).isEqualTo(bytes.length);
            assertThat(stored.content()).hasContent("a,b\n1,2\n");
            assertThat(stored.content()).hasContent("a,b\n1,2\n");
        }
    }

    @Test
    void a_file_of_the_limit_is_kept_and_one_byte_more_is_too_large() throws IOException {
        for (int size : new int[] {100, 101}) {
            try (TemporaryFile file = TemporaryFile.create()) {
                assertThat(Upload.store(new ByteArrayInputStream(new byte[size]), file, 100))
                        .isInstanceOf(size == 100 ? Upload.Stored.class : Upload.TooLarge.class);
            }
        }
    }

    @Test
    void other_encodings_are_found_with_the_line_also_far_into_a_file() throws IOException {
        String much = "a,ü\n".repeat(50_000);
        assertThat(damage(much.getBytes(UTF_8))).isEmpty();
        assertThat(damage("a\nSüd\n".getBytes(Charset.forName("windows-1252"))))
                .hasValueSatisfying(found -> {
                    assertThat(found.code()).isEqualTo("invalid-utf-8");
                    assertThat(found.number()).isEqualTo(2);
                });
        byte[] late = (much + "b?c\n").getBytes(UTF_8);
        late[late.length - 3] = (byte) 0xFC;
        assertThat(damage(late))
                .hasValueSatisfying(found -> assertThat(found.number()).isEqualTo(50_001));
        assertThat(damage("日本".getBytes(Charset.forName("Shift_JIS")))).isPresent();
        assertThat(damage("title\n".getBytes(UTF_16))).isPresent();
    }

    @Test
    void a_character_that_is_cut_off_at_the_end_is_found() throws IOException {
        assertThat(damage(new byte[] {'a', '\n', (byte) 0xC3})).isPresent();
    }

    @Test
    void a_workbook_is_told_to_be_one() throws IOException {
        assertThat(damage(new byte[] {'P', 'K', 3, 4, 20}))
                .hasValueSatisfying(found -> assertThat(found.code()).isEqualTo("workbook"));
        assertThat(damage("PK is a name\n".getBytes(UTF_8))).isEmpty();
    }
}

package org.detente.intake.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {
    private static final int LIMIT = 10;

    @Test
    void lines_are_numbered_as_an_editor_does_and_blank_ones_are_skipped() throws IOException {
        assertThat(read("a\n\n \t\r\nb\r\n")).containsExactly("1 a", "4 b\r");
    }

    @Test
    void the_last_line_needs_no_line_feed() throws IOException {
        assertThat(read("a\nb")).containsExactly("1 a", "2 b");
    }

    @Test
    void nothing_but_blank_lines_is_nothing() throws IOException {
        assertThat(read("")).isEmpty();
        assertThat(read("\n \n\n")).isEmpty();
    }

    @Test
    void a_line_as_long_as_the_limit_is_read_and_a_longer_one_dropped() throws IOException {
        assertThat(read("0123456789\n01234567890\nc\n"))
                .containsExactly("1 0123456789", "2 too long", "3 c");
        assertThat(read("01234567890123456789")).containsExactly("1 too long");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void however_the_bytes_arrive_the_lines_are_the_same(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < 200; line++) {
            text.append("x".repeat(random.nextInt(2 * LIMIT))).append('\n');
        }
        byte[] bytes = text.toString().getBytes(UTF_8);

        assertThat(read(inPieces(bytes, random))).isEqualTo(read(text.toString()));
    }

    private static InputStream inPieces(byte[] bytes, SplittableRandom random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, random.nextInt(4)));
            }
        };
    }

    private static List<String> read(String text) throws IOException {
        return read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private static List<String> read(InputStream in) throws IOException {
        LineReader reader = new LineReader(in, LIMIT);
        List<String> lines = new ArrayList<>();
        for (Line line = reader.next(); line != null; line = reader.next()) {
            lines.add(
                    switch (line) {
                        case Line.Text text ->
                                text.number() + " " + new String(text.bytes(), UTF_8);
                        case Line.TooLong tooLong -> tooLong.number() + " too long";
                    });
        }
        return lines;
    }
}

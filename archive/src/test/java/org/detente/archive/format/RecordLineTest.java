package org.detente.archive.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.detente.archive.fixture.AnyRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordLineTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void what_is_read_is_byte_for_byte_what_was_written(long seed) throws IOException {
        AnyRecord any = new AnyRecord(seed);
        for (long offset = 0; offset < 500; offset++) {
            LogRecord record = offset % 3 == 0 ? any.event(7, offset) : any.poison(7, offset);
            byte[] line = line(record);
            assertThat(new String(line, StandardCharsets.UTF_8)).doesNotContain("\n");
            assertThat(RecordLine.read(line)).isEqualTo(record);
        }
    }

    @Test
    void a_line_looks_as_documented() throws IOException {
        byte[] value = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
        LogRecord record =
                new LogRecord(
                        3,
                        17,
                        1_795_470_000_000L,
                        "k".getBytes(StandardCharsets.UTF_8),
                        List.of(new Header("h", null), new Header("b", new byte[] {(byte) 0xFF})),
                        value);
        assertThat(new String(line(record), StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        {"partition":3,"offset":17,"appendedMillis":1795470000000,"key":"k",\
                        "headers":[["h",null],["b",{"base64":"/w=="}]],"value":"{\\"a\\":1}"}\
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "[]",
                "{\"partition\":1}",
                "{\"partition\":3,\"offset\":17,\"appendedMillis\":1,\"key\":4,\"headers\":[],\"value\":null}",
                "{\"partition\":3,\"offset\":17,\"appendedMillis\":1,\"key\":null,\"headers\":[\"h\"],\"value\":null}",
                "{\"partition\":3,\"offset\":17,\"appendedMillis\":1,\"key\":null,\"headers\":[],\"value\":null}{}"
            })
    void what_is_no_line_is_refused(String text) {
        assertThatThrownBy(() -> RecordLine.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DamagedException.class);
    }

    private static byte[] line(LogRecord record) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordLine.write(record, out);
        byte[] line = out.toByteArray();
        assertThat(line[line.length - 1]).isEqualTo((byte) '\n');
        return Arrays.copyOf(line, line.length - 1);
    }
}

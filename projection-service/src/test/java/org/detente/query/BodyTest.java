package org.detente.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyTest {
    private final Faults faults = new Faults();

    private Body read(String text) {
        return Body.read(text.getBytes(StandardCharsets.UTF_8), faults);
    }

    private static List<String> texts(Body body) {
        return body.events().stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void events_are_kept_as_they_were_written() {
        Body body =
                read(
                        """
                        {"on":["2017-01-31"],"events":[ {"a":1.50, "a":2} ,"tä]xt",17,{"b":[{},"}"]},null,
                         1e3],"model":"flow"}
                        """);
        assertThat(faults.all()).isEmpty();
        assertThat(texts(body))
                .containsExactly(
                        "{\"a\":1.50, \"a\":2}",
                        "\"tä]xt\"",
                        "17",
                        "{\"b\":[{},\"}\"]}",
                        "null",
                        "1e3");
        assertThat(body.members().keySet()).containsExactly("on", "events", "model");
    }

    @Test
    void long_bodies_are_cut_where_their_events_are() {
        String event = "{\"title\":\"" + "日本とロシア".repeat(300) + "\"}";
        Body body = read("{\"events\":[" + (event + " , ").repeat(99) + event + "]}");
        assertThat(texts(body)).hasSize(100).allMatch(event::equals);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"events\":[{]}|malformed-json",
                "{\"events\":[{}|malformed-json",
                "{\"a\":1,\"a\":2}|duplicate-field",
                "{} {}|trailing-text",
                "17|type"
            })
    void what_is_no_object_is_named(String text, String code) {
        read(text);
        assertThat(faults.all()).extracting(Problem.Error::code).containsExactly(code);
    }

    @Test
    void what_is_no_utf_8_is_named() {
        Body.read(new byte[] {'{', '"', (byte) 0xff, '"', '}'}, faults);
        assertThat(faults.all()).extracting(Problem.Error::code).containsExactly("invalid-utf-8");
    }
}

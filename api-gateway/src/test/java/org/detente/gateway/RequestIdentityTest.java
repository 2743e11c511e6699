package org.detente.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdentityTest {
    private static final String TRACEPARENT =
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void a_harmless_request_id_is_kept() {
        String longest = "a".repeat(128);

        assertThat(from("X-Request-Id", longest).requestId()).isEqualTo(longest);
        assertThat(from("X-Request-Id", "import_7.2-b").requestId()).isEqualTo("import_7.2-b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "line\nbreak", "<script>", "ünïcode"})
    void any_other_request_id_is_replaced(String said) {
        assertThat(from("X-Request-Id", said).requestId())
                .isNotEqualTo(said)
                .matches("[0-9a-f-]{36}");
    }

    @Test
    void a_request_id_that_is_too_long_is_replaced() {
        assertThat(from("X-Request-Id", "a".repeat(129)).requestId()).hasSize(36);
    }

    @Test
    void a_trace_that_the_client_began_goes_on() {
        RequestIdentity identity = from("traceparent", TRACEPARENT);

        assertThat(identity.traceparent()).isEqualTo(TRACEPARENT);
        assertThat(identity.traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(identity.continued()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00F067AA0BA902B7-01"
            })
    void a_broken_traceparent_begins_a_new_trace(String said) {
        RequestIdentity identity = from("traceparent", said);

        assertThat(identity.traceparent())
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00")
                .contains(identity.traceId());
        assertThat(identity.continued()).isFalse();
    }

    private static RequestIdentity from(String name, String value) {
        return RequestIdentity.from(MultiMap.caseInsensitiveMultiMap().add(name, value));
    }
}

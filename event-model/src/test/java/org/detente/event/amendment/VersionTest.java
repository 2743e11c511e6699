package org.detente.event.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
    private static final EventId ONE = new EventId("2d06ffb9-a3a8-8f58-a3a5-7a4e2b239285");
    private static final EventId OTHER = new EventId("28da6af5-17d6-8099-b2d4-2e246f655141");

    @Test
    void several_heads_are_written_in_order_and_read_in_any() {
        Version version = Version.of(List.of(ONE, OTHER));
        assertThat(version).hasToString(OTHER + "+" + ONE);
        assertThat(Version.of(ONE + "+" + OTHER)).isEqualTo(version);
        assertThat(version.isContested()).isTrue();
    }

    @Test
    void one_head_is_not_contested() {
        assertThat(Version.of(ONE.value()).isContested()).isFalse();
        assertThat(Version.of(ONE.value())).hasToString(ONE.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "*", "2D06FFB9-A3A8-8F58-A3A5-7A4E2B239285", "2d06ffb9"})
    void what_is_no_id_is_no_version(String text) {
        assertThatThrownBy(() -> Version.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}

package org.detente.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
    private static final WebhooksConfig STRICT = new AnyConfig(false, false);
    private static final WebhooksConfig LAX = new AnyConfig(true, true);

    @Test
    void an_address_says_host_port_and_path() {
        assertThat(Target.of("https://Hooks.example.org/a%20b?c=d", STRICT))
                .isEqualTo(
                        new Target(
                                "https://Hooks.example.org/a%20b?c=d",
                                true, "Hooks.example.org", 443, "/a%20b?c=d"));
        assertThat(Target.of("http://[::1]:8080", LAX).host()).isEqualTo("::1");
        assertThat(Target.of("http://[::1]:8080", LAX).port()).isEqualTo(8080);
        assertThat(Target.of("http://example.org", LAX).path()).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.org/",
                "ftp://hooks.example.org/",
                "hooks.example.org",
                "https:hooks",
                "https:///path",
                "https://user:word@hooks.example.org/",
                "https://hooks.example.org/#part",
                "https://hooks.example.org/a b",
                "https://hooks.example.org/北方領土",
                "https://hooks.example.org/\0",
                "https://127.0.0.1/",
                "https://localhost:8443/",
                "https://detente.localhost/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[fd00::1]/",
                "https://10.1.2.3/",
                "https://169.254.169.254/latest/meta-data",
                "https://2130706433/",
                "https://0x7f.1/",
                "https://127.1/"
            })
    void what_may_not_be_called_is_refused_when_it_is_written(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Target.of(url, STRICT))
                .withMessageContaining(";");
    }

    @Test
    void a_name_that_leads_to_this_machine_is_refused_when_it_is_called() throws Exception {
        Target target = new Target("", true, "localhost", 443, "/");
        assertThatThrownBy(() -> target.resolve(STRICT))
                .isInstanceOf(Target.RefusedException.class)
                .hasMessageContaining("private-targets-allowed");
        assertThat(target.resolve(LAX).isLoopbackAddress()).isTrue();
    }
}

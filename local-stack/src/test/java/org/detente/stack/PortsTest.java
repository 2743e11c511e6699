package org.detente.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_taken_port_is_refused_with_the_way_out() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> Ports.choose(port))
                    .isInstanceOf(StackException.class)
                    .hasMessage(
                            "Port %d is taken by another program; free it or choose another one: ./detente up --port %d",
                            port, port + 1);
        }
    }

    @Test
    void the_gateway_gets_the_port_asked_for() {
        int free = FreePorts.take(1).getFirst();
        assertThat(Ports.choose(free).gateway().http()).isEqualTo(free);
    }

    @Test
    void every_process_gets_a_port_of_its_own() {
        Ports ports = Ports.choose(0);
        assertThat(
                        Stream.of(
                                ports.broker(),
                                ports.database(),
                                ports.events().http(),
                                ports.events().management(),
                                ports.projections().http(),
                                ports.projections().management(),
                                ports.gateway().http(),
                                ports.gateway().management(),
                                ports.archiveManagement()))
                .doesNotHaveDuplicates()
                .allMatch(FreePorts::isFree);
    }
}

package org.detente.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.detente.gateway.standin.StandInResource;
import org.detente.gateway.standin.StandIns;
import org.junit.jupiter.api.BeforeEach;

/** The running gateway with stand-ins of the services behind it. */
@QuarkusTest
@QuarkusTestResource(StandInResource.class)
public abstract class HttpTest {
    @SuppressWarnings("NullAway.Init") // injected before each test
    protected StandIns standIns;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    protected URI gateway;

    @BeforeEach
    void both_services_are_there() {
        standIns.reset();
    }
}

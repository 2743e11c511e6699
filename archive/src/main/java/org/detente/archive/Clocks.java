package org.detente.archive;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one place where the machine's clock is taken. */
final class Clocks {
    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }
}

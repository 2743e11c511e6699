package org.detente.system.chaos;

import java.io.IOException;

/** Something bad that happens to a part of the stack. */
interface Fault {
    String GATEWAY = "api-gateway";

    /** The kind of fault, for the table. */
    String label();

    /** The part of the stack that it hits. */
    String part();

    /** Does it; returns when the fault itself is over and only healing is left. */
    void strike() throws IOException, InterruptedException;
}

package org.detente.system.chaos;

import java.util.List;
import java.util.random.RandomGenerator;

/** One way of writing to the log. A writer uses several of them in turn. */
interface Traffic {

    /** How a request of it went. */
    enum Outcome {
        ACKNOWLEDGED,
        TRY_AGAIN
    }

    /** Sends the drafts in as many requests as this way needs; what fails is sent again later. */
    Outcome send(List<Draft> drafts, Drafts source) throws InterruptedException;

    /** How many drafts it takes at a time. */
    int size(RandomGenerator dice);
}

package org.detente.system.chaos;

import java.time.Duration;
import org.detente.system.chaos.Violations.Promise;

/** Reads what was just written, from the position that the write was answered with. */
final class Readback {
    private static final Duration WAIT = Duration.ofSeconds(2);

    private final Api api;
    private final Checker checker;

    Readback(Api api, Checker checker) {
        this.api = api;
        this.checker = checker;
    }

    /** Looks the event up; an acknowledgement without a position promises no read. */
    Answer of(Acknowledgement written) throws InterruptedException {
        Position from = written.covering();
        if (from.isNothing()) {
            return new Answer.Broken("no position to read from");
        }
        Answer answer = api.get("GET own event", "/api/v1/events/" + written.id(), from, WAIT);
        checker.lookedUp(written.id(), from, Promise.READ_YOUR_WRITES, answer);
        return answer;
    }
}

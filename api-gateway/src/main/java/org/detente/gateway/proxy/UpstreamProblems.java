package org.detente.gateway.proxy;

import java.time.Duration;
import org.detente.gateway.Service;
import org.detente.gateway.problem.Problem;
import org.detente.gateway.problem.ProblemType;

/** What the proxy itself has to complain about. */
final class UpstreamProblems {
    private UpstreamProblems() {}

    static Problem unavailable(Service service, boolean connected, Duration retryAfter) {
        long seconds = Math.max(1, retryAfter.toSeconds());
        String what =
                connected
                        ? service.label()
                                + " closed the connection before it answered. Whether it took the request is"
                                + " not known; sending the same event again is safe, it gets the same id."
                        : service.label() + " does not accept connections.";
        return Problem.of(
                        ProblemType.UPSTREAM_UNAVAILABLE, what + " Try again in " + seconds + " s.")
                .with("Retry-After", Long.toString(seconds));
    }

    static Problem slow(Service service, Duration waited) {
        return Problem.of(
                ProblemType.UPSTREAM_TIMEOUT,
                service.label()
                        + " did not answer within "
                        + waited.toMillis() / 1000.0
                        + " s. Ask for less (a shorter range, a smaller limit) or try again.");
    }

    static Problem slowClient() {
        return Problem.of(
                        ProblemType.REQUEST_TIMEOUT,
                        "The rest of the request's body did not arrive in time. Send it again without pauses.")
                .with("Connection", "close");
    }

    static Problem tooLarge(long bytesMax, String path) {
        return Problem.of(
                        ProblemType.BODY_TOO_LARGE,
                        "The body is larger than the limit of "
                                + bytesMax
                                + " bytes for "
                                + path
                                + ". Send many events through /api/v1/events/batch, which has no total limit.")
                .with("Connection", "close");
    }
}

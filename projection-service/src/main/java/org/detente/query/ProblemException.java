package org.detente.query;

import java.util.List;

/** A request that cannot be answered, as the problem (RFC 9457) to answer it with. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** 404: there is no such thing; the remedy says where to find what there is. */
    public static ProblemException notFound(String what, String remedy) {
        return new ProblemException(
                new Problem("not-found", "Not found", 404, what + " " + remedy, List.of()));
    }

    /** 400: a parameter of the query or path is wrong; the detail says how to put it right. */
    public static ProblemException invalidParameter(String name, String detailWithRemedy) {
        return new ProblemException(
                new Problem(
                        "invalid-parameter",
                        "Invalid parameter",
                        400,
                        "Parameter " + name + " " + detailWithRemedy,
                        List.of(new Problem.Error("/query/" + name, "invalid", detailWithRemedy))));
    }

    /** 503: the read models have not yet reached the position that Min-Position asks for. */
    public static ProblemException lag() {
        return new ProblemException(
                new Problem(
                        "projection-lag",
                        "The read models have not caught up",
                        503,
                        "The position in Min-Position is not applied yet; try again, or wait longer"
                                + " with Prefer: wait=<seconds>.",
                        List.of()));
    }

    public Problem problem() {
        return problem;
    }
}

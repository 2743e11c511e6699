package org.detente.intake.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.detente.event.codec.Fault;
import org.detente.intake.problem.Problem;
import org.detente.intake.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** What the parameters of a request ask for. */
sealed interface Asked {
    /** What the file would do. */
    record ForPlan(FileFormat format, Policy duplicates) implements Asked {}

    /** That it be done. */
    record ForImport(FileFormat format, Plan plan) implements Asked {}

    /** Nothing that can be done. */
    record Refused(Problem problem) implements Asked {}

    /** Reads the parameters; all faults are named at once. */
    static Asked of(
            @Nullable String format,
            @Nullable String dryRun,
            @Nullable String plan,
            @Nullable String duplicates) {
        List<Fault> faults = new ArrayList<>();
        Optional<FileFormat> read = format(format, faults);
        Policy policy = policy(duplicates, faults);
        boolean wantsPlan = wantsPlan(dryRun, plan, faults);
        Optional<Plan> named = Optional.ofNullable(plan).flatMap(Plan::ofToken);
        if (plan != null && named.isEmpty()) {
            faults.add(
                    new Fault(
                            "/plan",
                            "format",
                            "is no plan; send back what a dry run answered as plan, unchanged"));
        }
        if (plan != null && duplicates != null) {
            faults.add(
                    new Fault(
                            "/duplicates",
                            "contradiction",
                            "was decided when the plan was made; leave it out"));
        }
        if (!faults.isEmpty() || read.isEmpty()) {
            return new Refused(
                    Problem.of(
                            ProblemType.INVALID_PARAMETER,
                            "The file was not looked at; errors names what is wrong with the"
                                    + " parameters. Nothing was logged.",
                            faults));
        }
        if (wantsPlan) {
            return new ForPlan(read.get(), policy);
        }
        return named.<Asked>map(each -> new ForImport(read.get(), each))
                .orElseGet(() -> new Refused(ImportProblems.PLAN_REQUIRED));
    }

    private static Optional<FileFormat> format(@Nullable String format, List<Fault> faults) {
        Optional<FileFormat> found = Optional.ofNullable(format).flatMap(FileFormat::named);
        if (found.isEmpty()) {
            String known =
                    FileFormat.ALL.stream()
                            .map(FileFormat::name)
                            .collect(Collectors.joining(" or "));
            faults.add(
                    format == null
                            ? new Fault("/format", "required", "is missing; it is " + known)
                            : new Fault("/format", "enum", "is none that is read; write " + known));
        }
        return found;
    }

    private static Policy policy(@Nullable String duplicates, List<Fault> faults) {
        Optional<Policy> named =
                duplicates == null ? Optional.of(Policy.SKIP) : Policy.named(duplicates);
        if (named.isEmpty()) {
            faults.add(new Fault("/duplicates", "enum", "is neither skip nor append"));
        }
        return named.orElse(Policy.SKIP);
    }

    private static boolean wantsPlan(
            @Nullable String dryRun, @Nullable String plan, List<Fault> faults) {
        if (dryRun != null && !dryRun.equals("true") && !dryRun.equals("false")) {
            faults.add(new Fault("/dryRun", "format", "is neither true nor false"));
        }
        boolean wanted = "true".equals(dryRun);
        if (wanted && plan != null) {
            faults.add(
                    new Fault(
                            "/plan",
                            "contradiction",
                            "is carried out, a dry run makes one; leave one of them out"));
        }
        return wanted;
    }
}

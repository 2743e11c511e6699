package org.detente.intake.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.detente.event.codec.Fault;
import org.detente.intake.IntakeConfig;
import org.detente.intake.decision.Intake;
import org.detente.intake.known.EventChecks;
import org.detente.intake.known.Versions;
import org.detente.intake.log.EventLog;
import org.detente.intake.log.LogEnds;
import org.detente.intake.log.LogVector;
import org.jspecify.annotations.Nullable;

/** Plans imports and carries plans out. Lets a limited number run at a time. */
@Startup
@Singleton
class Imports {
    private final Intake intake;
    private final EventChecks checks;
    private final Versions versions;
    private final EventLog log;
    private final LogEnds logEnds;
    private final IntakeConfig.Imports config;
    private final ObjectMapper json;
    private final Semaphore places;

    Imports(
            Intake intake,
            EventChecks checks,
            Versions versions,
            EventLog log,
            LogEnds logEnds,
            IntakeConfig config,
            ObjectMapper json,
            MeterRegistry meters) {
        this.intake = intake;
        this.checks = checks;
        this.versions = versions;
        this.log = log;
        this.logEnds = logEnds;
        this.config = config.imports();
        this.json = json;
        this.places = new Semaphore(this.config.runningMax());
        Gauge.builder("detente.imports.running", places, this::running)
                .description("Imports under way")
                .register(meters);
    }

    private int running(Semaphore free) {
        return config.runningMax() - free.availablePermits();
    }

    IntakeConfig.Imports limits() {
        return config;
    }

    /** A place to work in; empty when as many as allowed are under way. */
    Optional<Workspace> begin() throws IOException {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Workspace(places::release));
        } catch (IOException noDisk) {
            places.release();
            throw noDisk;
        }
    }

    /** Where the log ends now; empty when that is not known. */
    Optional<LogVector> end() throws InterruptedException {
        return logEnds.all();
    }

    Listing<PlanRow> planListing(Workspace workspace) {
        return new Listing<>(workspace.plan(), json.writer(), config.listedMax());
    }

    Listing<ReceiptRow> receiptListing(Workspace workspace) {
        return new Listing<>(workspace.receipt(), json.writer(), config.listedMax());
    }

    /** Says what the file would do to the log as it stood at a position. */
    Planning.Outcome plan(
            FileFormat format,
            Policy duplicates,
            Upload.Stored upload,
            LogVector upTo,
            Listing<PlanRow> rows)
            throws IOException, InterruptedException {
        Optional<SourceRow.Damaged> damage = Upload.damage(upload.content());
        if (damage.isPresent()) {
            return new Planning.Outcome.Damaged(damage.get());
        }
        return new Planning(new Judge(intake, checks, versions, upTo), rows, config.rowsMax())
                .plan(format, duplicates, upload, upTo);
    }

    /** How carrying a plan out ended. */
    sealed interface Result {
        /** The file is not as it was planned; nothing was logged. */
        record Changed(List<Fault> differences) implements Result {}

        /** Whether it is as it was planned cannot be said; nothing was logged. */
        record NotPlanned(Planning.Outcome reason) implements Result {}

        /** It began. */
        record Ended(Commit.Outcome outcome) implements Result {}
    }

    /** Logs what the plan says, if the file and the log are still as it says. */
    Result carryOut(
            FileFormat format,
            Plan plan,
            Upload.Stored upload,
            Workspace workspace,
            Listing<ReceiptRow> receipt,
            @Nullable String traceparent)
            throws IOException, InterruptedException {
        List<Fault> differences = Difference.of(plan, format, upload, log.vector());
        if (!differences.isEmpty()) {
            return new Result.Changed(differences);
        }
        Listing<PlanRow> rows = planListing(workspace);
        Planning.Outcome again = plan(format, plan.duplicates(), upload, plan.position(), rows);
        if (!(again instanceof Planning.Outcome.Planned planned)) {
            return new Result.NotPlanned(again);
        }
        differences = Difference.of(plan, planned.plan());
        if (!differences.isEmpty()) {
            return new Result.Changed(differences);
        }
        return new Result.Ended(
                new Commit(intake, plan.duplicates(), receipt, plan.position(), traceparent)
                        .carryOut(
                                format.open(upload.content()),
                                rows.read(json.readerFor(PlanRow.class))));
    }
}

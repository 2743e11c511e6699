package org.detente.scenarios;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.detente.query.Problem;
import org.detente.query.ProblemException;
import org.hibernate.exception.ConstraintViolationException;

/** The scenarios that are kept, in the database alone: the log does not have them. */
@ApplicationScoped
class SavedScenarios {
    /** A shelf, not an archive. */
    private static final int KEPT_MAX = 1000;

    private final Clock clock;

    SavedScenarios(Clock clock) {
        this.clock = clock;
    }

    /** What became of a scenario to keep. */
    sealed interface Kept {
        SavedScenario scenario();

        /** It is kept now. */
        record Anew(SavedScenario scenario) implements Kept {}

        /** The same document was kept before. */
        record Before(SavedScenario scenario) implements Kept {}
    }

    Kept keep(ScenarioDocument document, Scenario scenario) {
        UUID id = document.id();
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> {
                        SavedScenario before = SavedScenario.findById(id);
                        return before == null
                                ? new Kept.Anew(add(id, document, scenario))
                                : new Kept.Before(before);
                    });
        } catch (ConstraintViolationException another) {
            // who kept the same at the same time came first
            return new Kept.Before(find(id));
        }
    }

    /** A page of what is kept, newest first. */
    List<SavedAnswers.Item> page(Optional<SavedScenario.Edge> edge, boolean back, int rows) {
        // a whole list is read outside of the request's transaction
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        SavedScenario.page(edge, back, rows).stream()
                                .map(SavedAnswers.Item::from)
                                .toList());
    }

    private SavedScenario add(UUID id, ScenarioDocument document, Scenario scenario) {
        if (SavedScenario.count() >= KEPT_MAX) {
            throw new ProblemException(
                    new Problem(
                            "too-many-scenarios",
                            "Too many scenarios",
                            409,
                            KEPT_MAX + " scenarios are kept, which is the limit; delete one first.",
                            List.of()));
        }
        SavedScenario saved = new SavedScenario();
        saved.id = id;
        saved.name = document.name();
        saved.description = document.description();
        saved.body = document.text();
        saved.events = scenario.events().size();
        saved.absent = scenario.without().size();
        saved.savedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        saved.persistAndFlush();
        return saved;
    }

    /** The scenario of the id; a 404 says where to find what there is. */
    SavedScenario find(UUID id) {
        Optional<SavedScenario> found =
                QuarkusTransaction.requiringNew().call(() -> SavedScenario.findByIdOptional(id));
        return found.orElseThrow(() -> none(id.toString()));
    }

    void delete(UUID id) {
        boolean deleted =
                QuarkusTransaction.requiringNew().call(() -> SavedScenario.deleteById(id));
        if (!deleted) {
            throw none(id.toString());
        }
    }

    static ProblemException none(String id) {
        return ProblemException.notFound(
                "No scenario is kept as '" + id + "'.", "GET /api/v1/scenarios lists them.");
    }

    /** Changes whenever a scenario is kept or deleted: what a list of them depends on. */
    String state() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        SavedScenario.count()
                                + " "
                                + SavedScenario.<SavedScenario>find(
                                                "order by savedAt desc, id desc")
                                        .firstResultOptional()
                                        .map(last -> last.savedAt + " " + last.id)
                                        .orElse(""));
    }
}

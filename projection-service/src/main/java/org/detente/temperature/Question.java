package org.detente.temperature;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.detente.event.reference.Scale;
import org.detente.query.KnowledgeParameters;
import org.detente.query.ProblemException;
import org.detente.query.Vantage;
import org.detente.watch.Condition;
import org.detente.whatif.Terms;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Parameters that every question about temperature may carry. */
public final class Question {
    private static final int HALF_LIFE_MAX = 3650;

    @QueryParam("model")
    @Parameter(
            description = "Model; never a mixture",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"decayed-mean", "flow", "stock", "sums"},
                            defaultValue = "decayed-mean"))
    @Nullable String model;

    @QueryParam("halfLife")
    @Parameter(
            description =
                    "Half-life in days, 1 to 3650; 180 for decayed-mean, 30 for flow if not given",
            example = "180")
    @Nullable String halfLife;

    @QueryParam("scale")
    @Parameter(
            description = "Conflict-cooperation scale",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"goldstein-gdelt", "goldstein-icews", "plover"},
                            defaultValue = "goldstein-gdelt"))
    @Nullable String scale;

    @BeanParam KnowledgeParameters knowledge = new KnowledgeParameters();

    /** What a dossier asks. */
    static Question of(Model model, Vantage vantage) {
        Question question = new Question();
        question.model = model.wireName();
        question.knowledge = KnowledgeParameters.of(vantage.knownOn(), vantage.asOf());
        return question;
    }

    /** What a scenario asks. */
    static Question of(Terms terms) {
        Question question = new Question();
        question.model = terms.temperature().model();
        question.halfLife = terms.temperature().halfLife();
        question.scale = terms.temperature().scale();
        question.knowledge = KnowledgeParameters.of(terms.knownOn(), terms.asOf());
        return question;
    }

    /** What a rule of alerts asks. */
    static Question of(Condition.Temperature terms) {
        Question question = new Question();
        question.model = terms.model();
        question.halfLife = terms.halfLife();
        question.scale = terms.scale();
        return question;
    }

    Model model() {
        if (model == null) {
            return Model.DECAYED_MEAN;
        }
        List<String> names = Arrays.stream(Model.values()).map(Model::wireName).toList();
        int index = names.indexOf(model);
        if (index < 0) {
            throw ProblemException.invalidParameter("model", "is none of " + names + ".");
        }
        return Model.values()[index];
    }

    int halfLifeDays() {
        if (halfLife == null) {
            return Parameters.halfLifeDays(model());
        }
        try {
            int days = Integer.parseInt(halfLife);
            if (days >= 1 && days <= HALF_LIFE_MAX) {
                return days;
            }
        } catch (NumberFormatException malformed) {
            // answered below, like a number out of bounds
        }
        throw ProblemException.invalidParameter(
                "halfLife", "is not a number of days from 1 to " + HALF_LIFE_MAX + "; write 180.");
    }

    Scale scale() {
        String id = scale == null ? Scale.DEFAULT_ID : scale;
        return Scale.find(id)
                .orElseThrow(() ->
                        ProblemException.invalidParameter(
                                "scale", "is none of " + Scale.ids() + "."));
    }

    /** What of the log is looked at; all of it as it stands now, if not asked. */
    View view() {
        return View.of(knowledge);
    }

    /** The instant of the log that was asked for, as an answer repeats it. */
    @Nullable String asOfAsked() {
        return knowledge.asOf().map(Instant::toString).orElse(null);
    }

    Optional<LocalDate> asked() {
        return knowledge.knownOn();
    }
}

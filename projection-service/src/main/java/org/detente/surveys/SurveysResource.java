package org.detente.surveys;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.detente.event.Slug;
import org.detente.projection.KeyedFacts;
import org.detente.query.FactBasis;
import org.detente.query.FactList;
import org.detente.query.FilterValues;
import org.detente.query.Format;
import org.detente.query.Page;
import org.detente.query.PageRequest;
import org.detente.query.RangeParameters;
import org.detente.query.ReadContext;
import org.detente.query.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists survey questions. */
@Path("/api/v1/surveys")
@Produces({
    MediaType.APPLICATION_JSON,
    Format.TEXT_CSV,
    Format.APPLICATION_NDJSON,
    Format.APPLICATION_CSVM
})
@Tag(name = "surveys", description = "Opinion surveys, never scored")
class SurveysResource {
    static final String RULES = "surveys@1";

    private final Reads reads;
    private final SurveysProjection surveys;

    SurveysResource(Reads reads, SurveysProjection surveys) {
        this.reads = reads;
        this.surveys = surveys;
    }

    /** A page, for the documentation. */
    @Schema(
            name = "SurveyPage",
            description = "A page of questions, by survey, question and population")
    record SurveyPage(List<QuestionAnswer> items, Page.Info page, FactBasis basis) {}

    @GET
    @RunOnVirtualThread
    @Operation(
            operationId = "listSurveys",
            summary = "Survey questions wave by wave, with the differences in percentage points",
            description =
                    "One item for each question and population of a survey. Differences are those of a wave from"
                            + " the earlier waves that it says it may be compared with; where it names none,"
                            + " from the wave before, marked as not comparable. Only answers that both waves"
                            + " have are compared. from and to select waves by when they were taken.")
    @APIResponse(
            responseCode = "200",
            description = "A page of questions, by survey, question and population",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SurveyPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "japan-russia",
                                            summary =
                                                    "GET /api/v1/surveys?question=will-be-returned",
                                            value = Examples.PAGE)))
    public Response list(
            @BeanParam ReadContext context,
            @BeanParam PageRequest page,
            @QueryParam("survey") @Parameter(description = "The survey", example = "nhk-islands")
                    @Nullable String survey,
            @QueryParam("question")
                    @Parameter(description = "The question", example = "will-be-returned")
                    @Nullable String question,
            @QueryParam("population") @Parameter(description = "Who was asked", example = "total")
                    @Nullable String population,
            @BeanParam RangeParameters when) {
        FactList list = FactList.over(when);
        RangeParameters.Range range = when.range();
        Filter filter = Filter.of(survey, question, population);
        String scope = filter.scope();
        return reads.list(
                context,
                page,
                list.versions(RULES),
                QuestionAnswer.class,
                (snapshot, part) ->
                        list.read(
                                snapshot,
                                part,
                                surveys,
                                scope,
                                RULES,
                                (id, facts) ->
                                        QuestionAnswer.from(id, facts, range)
                                                .filter(filter::accepts)));
    }

    /** Which questions are asked for; null: any. */
    private record Filter(
            @Nullable Slug survey, @Nullable Slug question, @Nullable Slug population) {
        static Filter of(
                @Nullable String survey, @Nullable String question, @Nullable String population) {
            return new Filter(
                    survey == null ? null : FilterValues.slug("survey", survey, "nhk-islands"),
                    question == null
                            ? null
                            : FilterValues.slug("question", question, "will-be-returned"),
                    population == null
                            ? null
                            : FilterValues.slug("population", population, "total"));
        }

        /** The scope that leaves fewest questions. */
        String scope() {
            if (question != null) {
                return KeyedFacts.scope(SurveysProjection.QUESTION, question);
            }
            if (survey != null) {
                return KeyedFacts.scope(SurveysProjection.SURVEY, survey);
            }
            return population == null
                    ? KeyedFacts.ALL
                    : KeyedFacts.scope(SurveysProjection.POPULATION, population);
        }

        boolean accepts(QuestionAnswer answer) {
            return (survey == null || survey.value().equals(answer.survey()))
                    && (population == null || population.value().equals(answer.population()));
        }
    }
}

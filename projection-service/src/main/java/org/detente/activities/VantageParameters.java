package org.detente.activities;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.detente.query.Dates;
import org.detente.query.KnowledgeParameters;
import org.detente.query.ProblemException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** For which day, with which knowledge and by which measure a read of activities is asked. */
public final class VantageParameters {
    private static final int DAYS_MAX = 36_500;

    @QueryParam("on")
    @Parameter(
            description =
                    "Day to tell it for: events count from the middle day of occurred on; today (UTC)"
                            + " if not given",
            example = "2017-12-31",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Nullable String on;

    @BeanParam KnowledgeParameters knowledge = new KnowledgeParameters();

    @QueryParam("stalledAfterDays")
    @Parameter(
            description =
                    "An open activity is stalled when more than this many days lie behind its last step,"
                            + " blocker or deal; 1 to 36500, by the rules 365",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            minimum = "1",
                            maximum = "36500",
                            defaultValue = "365"))
    @Nullable String stalledAfterDays;

    /**
     * The question.
     *
     * @param pinned the day that the pages before this one were told for
     */
    Question question(Clock clock, Optional<LocalDate> pinned, ActivityRules rules) {
        LocalDate day = Dates.parse("on", on).or(() -> pinned).orElseGet(() -> Dates.today(clock));
        return new Question(knowledge.on(day), days(rules));
    }

    private int days(ActivityRules rules) {
        if (stalledAfterDays == null) {
            return rules.stalledAfterDays();
        }
        try {
            int days = Integer.parseInt(stalledAfterDays);
            if (days >= 1 && days <= DAYS_MAX) {
                return days;
            }
        } catch (NumberFormatException malformed) {
            // answered below, like a number out of bounds
        }
        throw ProblemException.invalidParameter(
                "stalledAfterDays",
                "is not a number of days from 1 to " + DAYS_MAX + "; write for example 365.");
    }
}

package org.detente.scenarios;

import java.util.List;
import java.util.UUID;
import org.detente.whatif.Terms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A scenario as sent, for the documentation; {@link ScenarioReader} reads it. */
@Schema(
        name = "ScenarioBody",
        description =
                "Suppositions, and for what they are evaluated. Events or without must be given.")
record ScenarioRequest(
        @Schema(
                        description =
                                "Events taken as if they were logged now: each as POST /events takes it, at most"
                                        + " 1000. Unlike there, occurred may lie in the future.",
                        maxItems = Scenario.EVENTS_MAX)
                @Nullable List<Object> events,
        @Schema(
                        description =
                                "Ids of logged events taken as if they were not, at most 1000. A corrected event"
                                        + " is written as its id here and its other content among the events.",
                        maxItems = Scenario.WITHOUT_MAX)
                @Nullable List<UUID> without,
        @Schema(
                        description =
                                "Days to tell the effects for, at most 100; today (UTC) if none is given. Days"
                                        + " times events and ids: at most 20000.",
                        maxItems = Scenario.DAYS_MAX,
                        examples = "[\"2017-01-31\"]")
                @Nullable List<String> on,
        @Schema(
                        description = "Only what was public by this day, supposed events included",
                        examples = "2017-12-31")
                @Nullable String knownOn,
        @Schema(
                        description =
                                "Over the log as it stood at this instant (RFC 3339); now if not given")
                @Nullable String asOf,
        @Schema(
                        description =
                                "Relationships to tell of, at most 100, also for sanctions; an empty list for"
                                        + " none. If not given, those that the events touch",
                        maxItems = Terms.SUBJECTS_MAX,
                        examples = "[\"JPN-RUS\"]")
                @Nullable List<String> relationships,
        @Schema(
                        description = "Territories to tell of, likewise",
                        maxItems = Terms.SUBJECTS_MAX,
                        examples = "[\"nt-sk\"]")
                @Nullable List<String> territories,
        @Schema(
                        description = "Joint activities to tell of, likewise",
                        maxItems = Terms.SUBJECTS_MAX,
                        examples = "[\"aquaculture\"]")
                @Nullable List<String> activities,
        @Schema(
                        description = "Model of the temperature",
                        enumeration = {"decayed-mean", "flow", "stock", "sums"},
                        defaultValue = "decayed-mean")
                @Nullable String model,
        @Schema(
                        description =
                                "Half-life in days; 180 for decayed-mean, 30 for flow if not given",
                        minimum = "1",
                        maximum = "3650",
                        examples = "180")
                @Nullable Integer halfLife,
        @Schema(
                        description = "Conflict-cooperation scale",
                        enumeration = {"goldstein-gdelt", "goldstein-icews", "plover"},
                        defaultValue = "goldstein-gdelt")
                @Nullable String scale) {}

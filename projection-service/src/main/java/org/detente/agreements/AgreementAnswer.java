package org.detente.agreements;

import java.util.List;
import org.detente.event.ActorId;
import org.detente.event.WireNamed;
import org.detente.projection.EventFact;
import org.detente.query.FactReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An instrument on a day. */
@Schema(name = "Agreement", description = "A treaty, declaration or other instrument on a day")
record AgreementAnswer(
        @Schema(description = "Id of the instrument", examples = "joint-declaration-1956")
                String instrument,
        @Schema(
                        description = "Its title; null if no event gives one",
                        nullable = true,
                        examples = "Soviet-Japanese Joint Declaration")
                @Nullable String name,
        @Schema(description = "Its parties, by code", examples = "[\"JPN\",\"SUN\"]")
                List<String> parties,
        @Schema(
                        description =
                                "The last stage reached; a violation is no stage. Null where only violations"
                                        + " are known",
                        nullable = true,
                        examples = "signed",
                        enumeration = {"proposed", "signed", "ratified", "in-force", "denounced"})
                @Nullable String stage,
        @Schema(
                        description =
                                "Whether an event says that it came into force and none that it was denounced",
                        examples = "false")
                boolean inForce,
        @Schema(description = "Every stage up to the day, in order") List<StageAnswer> history) {

    /** A stage. */
    @Schema(name = "AgreementStage", description = "A stage of an instrument")
    record StageAnswer(
            @Schema(
                            description = "The stage",
                            examples = "signed",
                            enumeration = {
                                "proposed",
                                "signed",
                                "ratified",
                                "in-force",
                                "denounced",
                                "violated"
                            })
                    String stage,
            @Schema(description = "The event") FactReference fact) {}

    static AgreementAnswer from(String instrument, List<EventFact> facts) {
        AgreementProjector.Instrument folded = AgreementProjector.project(facts);
        return new AgreementAnswer(
                instrument,
                folded.name().orElse(null),
                folded.parties().stream().map(ActorId::value).toList(),
                folded.stage().map(WireNamed::wireName).orElse(null),
                folded.inForce(),
                folded.history().stream()
                        .map(step ->
                                new StageAnswer(
                                        step.agreement().stage().wireName(),
                                        FactReference.from(step.fact())))
                        .toList());
    }
}

package org.detente.militarization;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.detente.event.Common;
import org.detente.event.Deployment;
import org.detente.event.DiplomaticEvent;
import org.detente.event.Edtf;
import org.detente.event.Source;
import org.detente.event.SourceIdentity;
import org.detente.event.WireNamed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shapes in which answers show holdings and the events behind them. */
final class Evidence {
    private Evidence() {}

    private static @Nullable String publicFrom(DiplomaticEvent event) {
        LocalDate day = event.announcedDay();
        return day.equals(DiplomaticEvent.ALWAYS_KNOWN) ? null : day.toString();
    }

    private static @Nullable String wire(@Nullable WireNamed word) {
        return word == null ? null : word.wireName();
    }

    /** An amount with its bounds. */
    @Schema(name = "MilitarizationAmount", description = "An amount of one measure with its bounds")
    record Amount(
            @Schema(description = "What is measured", examples = "personnel") String measure,
            @Schema(description = "Unit", examples = "persons") String unit,
            @Schema(description = "As counted", examples = "3500") long value,
            @Schema(description = "Least that sources and dates allow", examples = "3500") long min,
            @Schema(description = "Most that sources and dates allow", examples = "3500") long max,
            @Schema(
                            description = "Whether no source gives the number: at least so many",
                            examples = "false")
                    boolean assumed) {
        static Amount of(Measure measure, Quantity quantity, boolean assumed, Rules rules) {
            return new Amount(
                    measure.wireName(),
                    rules.names().unit(measure),
                    quantity.value(),
                    quantity.min(),
                    quantity.max(),
                    assumed);
        }
    }

    /** A source, unless its identity is hidden. */
    @Schema(name = "EvidenceSource", description = "A source with its Admiralty grades")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cited(
            @Schema(
                            description = "Citation; left out if readers may not see it",
                            examples = "Hirose, Japan-Russia Relations (CSIS, 2018)")
                    @Nullable String citation,
            @Schema(description = "Place inside it", examples = "footnote 16")
                    @Nullable String locator,
            @Schema(description = "Address") @Nullable String url,
            @Schema(description = "Reliability of the source, A to F", examples = "B")
                    String reliability,
            @Schema(description = "Credibility of the information, 1 to 6", examples = "2")
                    int credibility) {
        static Cited from(Source source, SourceIdentity identity) {
            boolean shown = identity == SourceIdentity.SHOWN;
            return new Cited(
                    shown ? source.citation() : null,
                    shown ? source.locator() : null,
                    shown && source.url() != null ? source.url().toString() : null,
                    source.reliability().name(),
                    source.credibility());
        }
    }

    /** An event and what it does to a holding. */
    @Schema(name = "DeploymentEvidence", description = "An event and what it does to a holding")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Event(
            @Schema(description = "Id of the event") UUID id,
            @Schema(
                            description =
                                    "claim (there, so strong in all), addition, reduction, ending, plan or"
                                            + " exercise",
                            examples = "claim")
                    String effect,
            @Schema(description = "Whether it is the claim that is counted", examples = "true")
                    boolean preferred,
            @Schema(description = "Stage of the deployment", examples = "deployed") String stage,
            @Schema(description = "When it happened (EDTF)", examples = "2016-11~") String occurred,
            @Schema(
                            description = "Day from which it counts; absent: all along",
                            examples = "2016-11-15")
                    @Nullable String countsFrom,
            @Schema(
                            description = "Day from which it is public; absent: all along",
                            examples = "2017-03-31")
                    @Nullable String announcedDay,
            @Schema(description = "What happened", examples = "Bastion coastal missiles deployed")
                    String title,
            @Schema(description = "Pieces that it states", examples = "4") @Nullable Integer count,
            @Schema(description = "Persons that it states", examples = "3500")
                    @Nullable Integer personnel,
            @Schema(description = "Range that it claims, in kilometres", examples = "300")
                    @Nullable Integer claimedRangeKm,
            @Schema(description = "Role that it claims", examples = "coastal-defence")
                    @Nullable String claimedRole,
            @Schema(description = "True if it claims nuclear warheads; else left out")
                    @Nullable Boolean claimedNuclear,
            @Schema(description = "Confidence of the best source, 0 to 1", examples = "0.855")
                    BigDecimal confidence,
            @Schema(description = "Where it comes from") List<Cited> sources) {
        static Event from(Effect effect, boolean preferred) {
            Common common = effect.event().common();
            Deployment said = effect.deployment();
            return new Event(
                    effect.id(),
                    effect.type().name().toLowerCase(Locale.ROOT),
                    preferred,
                    said.stage().wireName(),
                    common.occurred().value(),
                    TerritoryAnswers.text(effect.day(Reading.COUNTED)),
                    publicFrom(effect.event()),
                    common.title(),
                    said.count(),
                    said.personnel(),
                    said.claimedRangeKm(),
                    wire(said.claimedRole()),
                    said.claimedNuclear() ? Boolean.TRUE : null,
                    TerritoryAnswers.decimal(effect.confidence()),
                    common.sources().stream()
                            .map(source -> Cited.from(source, common.sourceIdentity()))
                            .toList());
        }
    }

    /** A holding on a day. */
    @Schema(
            name = "Holding",
            description = "A holding on a day; what no source says is left out of it")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Holding(
            @Schema(description = "Place that the events name", examples = "nt-sk")
                    String territory,
            @Schema(description = "Name of the holding", examples = "bastion") String holding,
            @Schema(description = "Unit", examples = "18th Machine Gun Artillery Division")
                    @Nullable String unit,
            @Schema(description = "Weapon system", examples = "Bastion") @Nullable String system,
            @Schema(description = "Category as claimed", examples = "missiles") String category,
            @Schema(description = "How strong it is") List<Amount> amounts,
            @Schema(description = "Range that the preferred claim gives, in km", examples = "300")
                    @Nullable Integer claimedRangeKm,
            @Schema(description = "Role claimed", examples = "coastal-defence")
                    @Nullable String claimedRole,
            @Schema(description = "Purpose claimed", examples = "defensive")
                    @Nullable String claimedPosture,
            @Schema(description = "Whether nuclear warheads are claimed", examples = "false")
                    boolean claimedNuclear,
            @Schema(description = "The events behind it, oldest first") List<Event> events) {
        static Holding from(HoldingState state, Rules rules) {
            Optional<Effect> preferred = state.preferred();
            Deployment said = preferred.orElse(state.grounds().getFirst()).deployment();
            return new Holding(
                    state.id().territory().value(),
                    state.id().holding(),
                    said.unit(),
                    said.system(),
                    said.category().wireName(),
                    amounts(state, rules),
                    said.claimedRangeKm(),
                    wire(said.claimedRole()),
                    wire(said.claimedPosture()),
                    said.claimedNuclear(),
                    events(state));
        }

        private static List<Amount> amounts(HoldingState state, Rules rules) {
            List<Amount> amounts = new ArrayList<>();
            for (Measure measure : Measure.values()) {
                Quantity quantity = state.band().at(measure);
                if (quantity.max() > 0) {
                    amounts.add(
                            Amount.of(measure, quantity, state.assumed().contains(measure), rules));
                }
            }
            return amounts;
        }

        static List<Event> events(HoldingState state) {
            return state.grounds().stream()
                    .map(effect ->
                            Event.from(
                                    effect, state.preferred().filter(effect::equals).isPresent()))
                    .toList();
        }
    }

    /** Forces that are not present: announced, or there for an exercise. */
    @Schema(
            name = "AbsentForces",
            description = "Forces that count for nothing: announced only, or there for an exercise")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Absent(
            @Schema(description = "Place that the event names", examples = "nt-sk")
                    String territory,
            @Schema(description = "Name of the holding", examples = "tor-m2") String holding,
            @Schema(description = "Unit") @Nullable String unit,
            @Schema(description = "Weapon system", examples = "Tor-M2") @Nullable String system,
            @Schema(description = "Category as claimed", examples = "air-defence") String category,
            @Schema(description = "When it is planned for (EDTF)") @Nullable String plannedFor,
            @Schema(description = "Holding that it is to replace", examples = "bm-21")
                    @Nullable String replaces,
            @Schema(description = "The event") Event event) {
        static Absent from(Effect effect) {
            Deployment said = effect.deployment();
            Edtf plannedFor = said.plannedFor();
            return new Absent(
                    said.territory().value(),
                    HoldingId.of(said).holding(),
                    said.unit(),
                    said.system(),
                    said.category().wireName(),
                    plannedFor == null ? null : plannedFor.value(),
                    said.replaces() == null ? null : said.replaces().value(),
                    Event.from(effect, false));
        }

        static List<Absent> from(List<Effect> effects) {
            return effects.stream().map(Absent::from).toList();
        }
    }
}

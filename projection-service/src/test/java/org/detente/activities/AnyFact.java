package org.detente.activities;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.detente.event.ActivityId;
import org.detente.event.ActorId;
import org.detente.event.Blocker;
import org.detente.event.Common;
import org.detente.event.CurrencyCode;
import org.detente.event.Details;
import org.detente.event.DiplomaticEvent;
import org.detente.event.EconomicDeal;
import org.detente.event.Edtf;
import org.detente.event.JointActivity;
import org.detente.event.Money;
import org.detente.event.Participant;
import org.detente.event.PlanId;
import org.detente.event.PlanItem;
import org.detente.event.Qualifier;
import org.detente.event.Quantity;
import org.detente.event.Reliability;
import org.detente.event.Role;
import org.detente.event.Slug;
import org.detente.event.Source;
import org.detente.event.SourceIdentity;
import org.detente.event.TlpLabel;
import org.detente.projection.EventFact;
import org.jspecify.annotations.Nullable;

/** Facts for tests: what is not said is a plain default between Japan and Russia. */
final class AnyFact {
    static final ActivityId AQUACULTURE = new ActivityId("aquaculture");
    static final ActivityId SHIKOTAN_SEZ = new ActivityId("shikotan-sez");
    static final Slug WHOSE_LAW = new Slug("whose-law");
    static final Instant RECORDED = Instant.parse("2026-01-01T00:00:00Z");

    private static final List<Participant> JAPAN_AND_RUSSIA =
            List.of(
                    new Participant(new ActorId("JPN"), Role.PARTICIPANT),
                    new Participant(new ActorId("RUS"), Role.PARTICIPANT));

    private AnyFact() {}

    static Step step(JointActivity.Stage stage, String occurred) {
        return new Step(stage, occurred);
    }

    static DealFact deal(EconomicDeal.Stage stage, String occurred) {
        return new DealFact(stage, occurred);
    }

    /** A fact of these steps of aquaculture, a day apart. */
    static List<EventFact> steps(JointActivity.Stage... stages) {
        return Stream.iterate(0, index -> index < stages.length, index -> index + 1)
                .map(index -> step(stages[index], "2017-01-%02d".formatted(index + 1)).fact())
                .toList();
    }

    static final class Step {
        private final JointActivity.Stage stage;
        private final String occurred;
        private ActivityId activity = AQUACULTURE;
        private @Nullable String announced;
        private @Nullable String name;
        private @Nullable PlanId plan;
        private @Nullable PlanItem planItem;
        private @Nullable String legalBasis;
        private @Nullable Blocker blocker;
        private List<ActivityId> contradicts = List.of();
        private List<Participant> participants = JAPAN_AND_RUSSIA;
        private Instant recorded = RECORDED;

        private Step(JointActivity.Stage stage, String occurred) {
            this.stage = stage;
            this.occurred = occurred;
        }

        Step of(String id) {
            activity = new ActivityId(id);
            return this;
        }

        Step announced(String edtf) {
            announced = edtf;
            return this;
        }

        Step named(String text) {
            name = text;
            return this;
        }

        Step plan(String id) {
            plan = new PlanId(id);
            return this;
        }

        Step planItem(String id, int number) {
            planItem = new PlanItem(new PlanId(id), number);
            return this;
        }

        Step legalBasis(String text) {
            legalBasis = text;
            return this;
        }

        Step blocker(String id, String description) {
            blocker = new Blocker(new Slug(id), description);
            return this;
        }

        Step contradicts(String... ids) {
            contradicts = Stream.of(ids).map(ActivityId::new).toList();
            return this;
        }

        Step by(String actor, Role role, String other, Role otherRole) {
            participants =
                    List.of(
                            new Participant(new ActorId(actor), role),
                            new Participant(new ActorId(other), otherRole));
            return this;
        }

        Step by(String actor) {
            participants = List.of(new Participant(new ActorId(actor), Role.INITIATOR));
            return this;
        }

        Step recorded(String instant) {
            recorded = Instant.parse(instant);
            return this;
        }

        EventFact fact() {
            JointActivity details =
                    new JointActivity(
                            stage,
                            activity,
                            name,
                            plan,
                            planItem,
                            legalBasis,
                            blocker,
                            contradicts);
            return AnyFact.fact(details, occurred, announced, participants, recorded);
        }
    }

    static final class DealFact {
        private final EconomicDeal.Stage stage;
        private final String occurred;
        private Slug id = new Slug("fish-farm");
        private @Nullable Money amount;
        private @Nullable PlanItem planItem;
        private @Nullable ActivityId activity;
        private @Nullable Quantity deals;

        private DealFact(EconomicDeal.Stage stage, String occurred) {
            this.stage = stage;
            this.occurred = occurred;
        }

        DealFact of(String deal) {
            id = new Slug(deal);
            return this;
        }

        DealFact amount(String value, String currency, Qualifier qualifier) {
            amount = money(value, currency, qualifier);
            return this;
        }

        DealFact planItem(String plan, int number) {
            planItem = new PlanItem(new PlanId(plan), number);
            return this;
        }

        DealFact activity(ActivityId of) {
            activity = of;
            return this;
        }

        DealFact countedAs(String number, Qualifier qualifier) {
            deals = new Quantity(new BigDecimal(number), qualifier);
            return this;
        }

        EventFact fact() {
            EconomicDeal details =
                    new EconomicDeal(stage, id, amount, null, planItem, activity, deals);
            return AnyFact.fact(details, occurred, null, JAPAN_AND_RUSSIA, RECORDED);
        }
    }

    static Money money(String value, String currency, Qualifier qualifier) {
        return new Money(new BigDecimal(value), new CurrencyCode(currency), qualifier);
    }

    static EventFact fact(
            Details details,
            String occurred,
            @Nullable String announced,
            List<Participant> participants,
            Instant recorded) {
        Common common =
                new Common(
                        Edtf.of(occurred),
                        announced == null ? null : Edtf.of(announced),
                        participants,
                        List.of(),
                        details.kind().wireName() + " " + occurred,
                        null,
                        List.of(new Source("Any source", null, null, Reliability.B, 2)),
                        BigDecimal.ONE,
                        List.of(),
                        TlpLabel.CLEAR,
                        SourceIdentity.SHOWN,
                        List.of(),
                        null,
                        1);
        DiplomaticEvent event = new DiplomaticEvent(common, details);
        UUID id = UUID.nameUUIDFromBytes(event.toString().getBytes(StandardCharsets.UTF_8));
        return new EventFact(id, event, recorded);
    }
}

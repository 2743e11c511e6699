package org.detente.militarization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.detente.event.Agreement;
import org.detente.event.CodedAct;
import org.detente.event.Deployment;
import org.detente.event.EconomicDeal;
import org.detente.event.Indicator;
import org.detente.event.JointActivity;
import org.detente.event.Office;
import org.detente.event.PlaceId;
import org.detente.event.Position;
import org.detente.event.Sanction;
import org.detente.event.Slug;
import org.detente.event.Statement;
import org.detente.event.Summit;
import org.detente.event.Survey;
import org.detente.projection.EventFact;

/**
 * Folds the live facts of one territory into the forces that are there, over all time. Pure: a
 * function of the set of facts, whatever their order and however often each is given.
 */
final class MilitarizationProjector {
    private final Rules rules;

    MilitarizationProjector(Rules rules) {
        this.rules = rules;
    }

    /** The territories that a fact concerns. */
    static Collection<PlaceId> territoriesOf(EventFact fact) {
        return switch (fact.event().details()) {
            case Deployment deployment -> Lineage.concernedBy(deployment.territory());
            case Summit _,
                    Sanction _,
                    EconomicDeal _,
                    JointActivity _,
                    Agreement _,
                    Position _,
                    Statement _,
                    Indicator _,
                    Survey _,
                    Office _,
                    CodedAct _ ->
                    List.of();
        };
    }

    /**
     * Folds.
     *
     * @param facts of the territory, of its parts, and of the groups it belongs to
     * @param known which of them are looked at
     */
    TerritoryForces fold(PlaceId territory, Collection<EventFact> facts, Known known) {
        SortedMap<HoldingId, List<Effect>> effects = new TreeMap<>();
        List<EventFact> admitted = inDocumentedOrder(facts, known);
        for (int position = 0; position < admitted.size(); position++) {
            EventFact fact = admitted.get(position);
            if (fact.event().details() instanceof Deployment deployment) {
                collect(fact, deployment, position, effects);
            }
        }
        List<PlaceId> groups = Lineage.groupsOf(territory);
        List<HoldingHistory> own = new ArrayList<>();
        List<HoldingHistory> attributed = new ArrayList<>();
        effects.forEach((id, ofHolding) ->
                (groups.contains(id.territory()) ? attributed : own)
                        .add(new HoldingHistory(id, List.copyOf(ofHolding))));
        return new TerritoryForces(territory, List.copyOf(own), List.copyOf(attributed), rules);
    }

    private static List<EventFact> inDocumentedOrder(Collection<EventFact> facts, Known known) {
        Map<UUID, EventFact> once = new HashMap<>();
        facts.stream()
                .filter(known::admits)
                .forEach(fact -> once.merge(fact.id(), fact, MilitarizationProjector::earlier));
        return once.values().stream().sorted(EventFact.DOCUMENTED_ORDER).toList();
    }

    private static EventFact earlier(EventFact one, EventFact other) {
        return Comparator.comparing(EventFact::recorded).compare(one, other) <= 0 ? one : other;
    }

    private static void collect(
            EventFact fact,
            Deployment deployment,
            int position,
            Map<HoldingId, List<Effect>> effects) {
        HoldingId holding = HoldingId.of(deployment);
        Slug replaced = deployment.replaces();
        if (deployment.stage() == Deployment.Stage.REPLACED && replaced != null) {
            HoldingId ended = new HoldingId(deployment.territory(), replaced.value());
            effects.computeIfAbsent(ended, _ -> new ArrayList<>())
                    .add(Effect.of(Effect.Type.ENDING, fact, deployment, position));
        }
        effects.computeIfAbsent(holding, _ -> new ArrayList<>())
                .add(Effect.of(Effect.typeOf(deployment), fact, deployment, position));
    }
}

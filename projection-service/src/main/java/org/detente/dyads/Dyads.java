package org.detente.dyads;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.dyads.Dyad.Direction;
import org.detente.dyads.Dyad.Via;
import org.detente.event.ActorId;
import org.detente.event.Bearing;
import org.detente.event.DiplomaticEvent;
import org.detente.event.RelationshipId;
import org.detente.event.Role;
import org.detente.event.reference.Actors;

/**
 * The relationships an event counts for.
 *
 * <ol>
 *   <li>Initiators act on targets and hosts: one directed relationship for each pair. Without a
 *       target or host, and always among those in the role participant, pairs are mutual.
 *   <li>Mediators and those merely affected form no pair.
 *   <li>An ended state's events count for its successor too (USSR → Russia), visibly.
 *   <li>Then come the relationships named in {@code bearsOn}, with their weight.
 * </ol>
 *
 * Each relationship counts once; a reason higher in the list wins.
 */
public final class Dyads {
    private static final int WHOLE = 1_000_000;

    private Dyads() {}

    /** The relationships of the event, each once. */
    public static List<Dyad> of(DiplomaticEvent event) {
        Map<RelationshipId, Dyad> found = new LinkedHashMap<>();
        List<Dyad> direct = direct(event);
        direct.forEach(dyad -> found.merge(dyad.relationship(), dyad, Dyads::inBothDirections));
        direct.stream()
                .flatMap(dyad -> succeeded(dyad).stream())
                .forEach(dyad -> found.putIfAbsent(dyad.relationship(), dyad));
        event.common()
                .bearsOn()
                .forEach(bearing -> found.putIfAbsent(bearing.relationship(), borne(bearing)));
        return List.copyOf(found.values());
    }

    private static List<Dyad> direct(DiplomaticEvent event) {
        List<ActorId> initiators = event.actors(Role.INITIATOR);
        List<ActorId> others = event.actors(Role.TARGET, Role.HOST);
        Stream<Dyad> directed =
                initiators.stream()
                        .flatMap(initiator ->
                                others.stream().flatMap(other -> directed(initiator, other)));
        List<ActorId> equals =
                others.isEmpty()
                        ? event.actors(Role.PARTICIPANT, Role.INITIATOR)
                        : initiators.isEmpty()
                                ? event.actors(Role.PARTICIPANT, Role.TARGET, Role.HOST)
                                : event.actors(Role.PARTICIPANT);
        Stream<Dyad> mutual =
                equals.stream()
                        .flatMap(one ->
                                equals.stream()
                                        .filter(other -> one.compareTo(other) < 0)
                                        .map(other -> dyad(one, other, Direction.MUTUAL)));
        return Stream.concat(directed, mutual).toList();
    }

    private static Stream<Dyad> directed(ActorId from, ActorId to) {
        int order = from.compareTo(to);
        if (order == 0) {
            return Stream.empty();
        }
        return Stream.of(
                dyad(from, to, order < 0 ? Direction.FIRST_TO_SECOND : Direction.SECOND_TO_FIRST));
    }

    private static Dyad dyad(ActorId one, ActorId other, Direction direction) {
        return new Dyad(
                RelationshipId.of(one, other), direction, Via.DIRECT, WHOLE, Optional.empty());
    }

    private static Dyad inBothDirections(Dyad known, Dyad again) {
        return known.direction() == again.direction()
                ? known
                : new Dyad(
                        known.relationship(),
                        Direction.MUTUAL,
                        known.via(),
                        known.bearingMillionths(),
                        known.cameo());
    }

    private static Optional<Dyad> succeeded(Dyad dyad) {
        ActorId first = dyad.relationship().first();
        ActorId second = dyad.relationship().second();
        ActorId firstNow = Actors.successorOf(first).orElse(first);
        ActorId secondNow = Actors.successorOf(second).orElse(second);
        boolean same = firstNow.equals(first) && secondNow.equals(second);
        if (same || firstNow.equals(secondNow)) {
            return Optional.empty();
        }
        boolean turned = firstNow.compareTo(secondNow) > 0;
        return Optional.of(
                new Dyad(
                        RelationshipId.of(firstNow, secondNow),
                        turned ? opposite(dyad.direction()) : dyad.direction(),
                        Via.SUCCESSION,
                        dyad.bearingMillionths(),
                        dyad.cameo()));
    }

    private static Direction opposite(Direction direction) {
        return switch (direction) {
            case MUTUAL -> Direction.MUTUAL;
            case FIRST_TO_SECOND -> Direction.SECOND_TO_FIRST;
            case SECOND_TO_FIRST -> Direction.FIRST_TO_SECOND;
        };
    }

    private static Dyad borne(Bearing bearing) {
        return new Dyad(
                bearing.relationship(),
                Direction.MUTUAL,
                Via.BEARING,
                bearing.weight().multiply(BigDecimal.valueOf(WHOLE)).intValueExact(),
                Optional.ofNullable(bearing.cameo()));
    }
}

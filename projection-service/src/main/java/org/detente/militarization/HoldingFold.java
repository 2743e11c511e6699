package org.detente.militarization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Folds what events did to one holding, day by day in one reading of their dates, into the accounts
 * of it that stand. An effect bears on the claims before it in the documented order: numbers are
 * stated as of a claim's day, so what was added or ended earlier is in them already.
 */
final class HoldingFold {
    private static final Comparator<Firing> ORDER =
            Comparator.comparing(Firing::day)
                    .thenComparing(firing -> firing.effect().position())
                    .thenComparing(firing -> firing.effect().type())
                    .thenComparing(Firing::confirms);

    private final Reading reading;
    private final Rules rules;
    private final List<Firing> firings = new ArrayList<>();
    private final List<Account> standing = new ArrayList<>();
    private final SortedMap<Integer, Effect> changes = new TreeMap<>();
    private final List<Effect> unmatched = new ArrayList<>();
    private int next;
    private int endedUpTo = -1;

    HoldingFold(Collection<Effect> effects, Reading reading, Rules rules) {
        this.reading = reading;
        this.rules = rules;
        for (Effect effect : effects) {
            firings.add(new Firing(effect.day(reading), effect, false));
            if (effect.describesWhatIsThere()) {
                firings.add(new Firing(effect.statedDay(), effect, true));
            }
        }
        firings.sort(ORDER);
    }

    /**
     * An effect on its day; a description of what is there is confirmed on the day it is stated.
     */
    private record Firing(LocalDate day, Effect effect, boolean confirms) {}

    /** The days on which something happens in this reading, in order. */
    List<LocalDate> days() {
        return firings.stream().map(Firing::day).distinct().toList();
    }

    /** Takes in everything up to and including a day. */
    void advanceTo(LocalDate day) {
        while (next < firings.size() && !firings.get(next).day().isAfter(day)) {
            fire(firings.get(next));
            next++;
        }
    }

    private void fire(Firing firing) {
        Effect effect = firing.effect();
        if (firing.confirms()) {
            confirm(effect);
            return;
        }
        switch (effect.type()) {
            case CLAIM -> stand(effect);
            case ADDITION -> add(effect);
            case REDUCTION -> reduce(effect);
            case ENDING -> end(effect);
            case PLAN, EXERCISE -> {}
        }
    }

    private void stand(Effect claim) {
        if (claim.position() < endedUpTo) {
            return;
        }
        Account account = new Account(claim, reading, rules);
        changes.tailMap(claim.position() + 1).values().forEach(effect -> change(account, effect));
        insert(account);
    }

    private void insert(Account account) {
        int at = Collections.binarySearch(standing, account, Account.BEST_FIRST);
        standing.add(at < 0 ? -at - 1 : at, account);
    }

    private static void change(Account account, Effect effect) {
        if (effect.type() == Effect.Type.ADDITION) {
            account.addition(effect);
        } else {
            account.reduction(effect);
        }
    }

    /** What ended before the day for which a description is stated is there again on that day. */
    private void confirm(Effect claim) {
        List<Account> still = standing.stream().filter(one -> one.claim().equals(claim)).toList();
        if (still.isEmpty()) {
            stand(claim);
        }
        standing.stream()
                .filter(account -> account.claim().equals(claim))
                .forEach(Account::confirm);
    }

    private void add(Effect addition) {
        changes.put(addition.position(), addition);
        standing.stream()
                .filter(account -> account.claim().position() < addition.position())
                .forEach(account -> account.addition(addition));
        if (standing.isEmpty() && addition.position() >= endedUpTo) {
            insert(new Account(addition, reading, rules));
        }
    }

    private void reduce(Effect reduction) {
        changes.put(reduction.position(), reduction);
        List<Account> reduced =
                standing.stream()
                        .filter(account -> account.claim().position() < reduction.position())
                        .toList();
        reduced.forEach(account -> account.reduction(reduction));
        if (reduced.isEmpty()) {
            unmatched.add(reduction);
        }
    }

    private void end(Effect ending) {
        endedUpTo = Math.max(endedUpTo, ending.position());
        boolean ended =
                standing.removeIf(account ->
                        account.claim().position() < ending.position() || !account.isConfirmed());
        if (!ended) {
            unmatched.add(ending);
        }
    }

    /**
     * The accounts that stand; those inferred from reinforcements only where nobody claims more.
     */
    List<Account> standing() {
        List<Account> claims = standing.stream().filter(account -> !account.isImplied()).toList();
        return claims.isEmpty() ? List.copyOf(standing) : claims;
    }

    /** Endings and reductions so far of something that nothing in the log had put there. */
    List<Effect> unmatched() {
        return List.copyOf(unmatched);
    }
}

package org.detente.militarization;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.detente.event.HoldingCategory;
import org.detente.event.WeaponRole;
import org.jspecify.annotations.Nullable;

/**
 * What the accounts of one holding, the best first, come to. The first is preferred; the others
 * bound it. Silence is not disagreement: what an account leaves unsaid (a number, a role, a range)
 * is taken from the best account that says it.
 *
 * @param band the preferred strength and its bounds
 * @param assumed measures whose number nobody states: at least that many
 * @param preferred the preferred account
 */
record Reckoning(Band band, Set<Measure> assumed, Optional<Account> preferred) {
    private static final HoldingCategory[] CATEGORIES = HoldingCategory.values();
    private static final Measure[] MEASURES = Measure.values();
    private static final Reckoning NOTHING =
            new Reckoning(Band.NOTHING, Set.of(), Optional.empty());

    static Reckoning of(List<Account> accounts, Rules rules) {
        if (accounts.isEmpty()) {
            return NOTHING;
        }
        Bounds bounds = new Bounds();
        Set<Measure> assumed = EnumSet.noneOf(Measure.class);
        weapons(accounts, rules, bounds, assumed);
        people(accounts, bounds, assumed);
        boolean preferred = true;
        for (Account account : accounts) {
            bounds.offer(Measure.NUCLEAR, account.isNuclear() ? 1 : 0, preferred);
            preferred = false;
        }
        return new Reckoning(bounds.band(), assumed, Optional.of(accounts.getFirst()));
    }

    private static void people(List<Account> accounts, Bounds bounds, Set<Measure> assumed) {
        List<Account> used = new ArrayList<>(accounts);
        used.removeIf(account -> !account.saysPersonnel());
        if (used.isEmpty()) {
            used.addAll(accounts);
            used.removeIf(Account::tellsOfWeapons);
            if (used.isEmpty()) {
                used.add(accounts.getFirst());
            } else {
                assumed.add(Measure.PERSONNEL);
            }
        }
        boolean preferred = true;
        for (Account account : used) {
            bounds.offer(Measure.PERSONNEL, account.amount(HoldingCategory.PERSONNEL), preferred);
            preferred = false;
        }
    }

    private static void weapons(
            List<Account> accounts, Rules rules, Bounds bounds, Set<Measure> assumed) {
        List<Account> telling = new ArrayList<>(accounts);
        telling.removeIf(account -> !account.tellsOfWeapons());
        Unsaid unsaid = Unsaid.from(telling);
        List<Account> used = telling.isEmpty() ? List.of(accounts.getFirst()) : telling;
        boolean preferred = true;
        for (Account account : used) {
            long[] amounts = weapons(account, unsaid, rules);
            for (Measure measure : MEASURES) {
                bounds.offer(measure, amounts[measure.ordinal()], preferred);
            }
            preferred = false;
        }
        if (!telling.isEmpty() && unsaid.pieces() == null) {
            assumed.add(measure(telling.getFirst(), unsaid, rules));
        }
    }

    private static long[] weapons(Account account, Unsaid unsaid, Rules rules) {
        HoldingCategory own = account.claim().category();
        long[] amounts = new long[MEASURES.length];
        for (HoldingCategory category : CATEGORIES) {
            long amount = account.amount(category);
            if (amount > 0 && category != own && category != HoldingCategory.PERSONNEL) {
                amounts[rules.measureOf(category, null, null).ordinal()] += amount;
            }
        }
        int rangeKm = account.addedRangeKm();
        if (account.tellsOfWeapons()) {
            Measure measure = measure(account, unsaid, rules);
            long pieces = unsaid.piecesOf(account);
            amounts[measure.ordinal()] += pieces;
            int claimed =
                    rules.landAttackRangeKm(
                            measure, unsaid.roleOf(account), unsaid.rangeOf(account));
            rangeKm = pieces > 0 ? Math.max(rangeKm, claimed) : rangeKm;
        }
        amounts[Measure.LAND_ATTACK_RANGE_KM.ordinal()] = rangeKm;
        return amounts;
    }

    private static Measure measure(Account account, Unsaid unsaid, Rules rules) {
        return rules.measureOf(
                account.claim().category(), unsaid.roleOf(account), unsaid.rangeOf(account));
    }

    /** What the best account that says it gives to the accounts that are silent about it. */
    private record Unsaid(
            @Nullable WeaponRole role, @Nullable Integer rangeKm, @Nullable Account pieces) {
        static Unsaid from(List<Account> bestFirst) {
            WeaponRole role = null;
            Integer rangeKm = null;
            Account pieces = null;
            for (Account account : bestFirst) {
                role = role != null ? role : account.claim().deployment().claimedRole();
                rangeKm = rangeKm != null ? rangeKm : account.claim().deployment().claimedRangeKm();
                pieces = pieces == null && account.saysPieces() ? account : pieces;
            }
            return new Unsaid(role, rangeKm, pieces);
        }

        @Nullable WeaponRole roleOf(Account account) {
            WeaponRole said = account.claim().deployment().claimedRole();
            return said != null ? said : role;
        }

        @Nullable Integer rangeOf(Account account) {
            Integer said = account.claim().deployment().claimedRangeKm();
            return said != null ? said : rangeKm;
        }

        long piecesOf(Account account) {
            Account saying = account.saysPieces() || pieces == null ? account : pieces;
            return saying.amount(saying.claim().category());
        }
    }
}

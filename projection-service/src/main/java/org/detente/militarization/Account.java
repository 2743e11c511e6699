package org.detente.militarization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.detente.event.HoldingCategory;
import org.detente.event.WeaponRole;
import org.jspecify.annotations.Nullable;

/**
 * One account of a holding that stands: a claim, with what was added and taken away since. Several
 * claims about one holding are alternative accounts, never a sum. Changed by {@link HoldingFold}
 * alone.
 */
final class Account {
    /** The account of most confidence first; of equals the one stated later. */
    static final Comparator<Account> BEST_FIRST =
            Comparator.comparingInt((Account account) -> account.claim.confidence())
                    .thenComparingInt(account -> account.claim.position())
                    .reversed();

    private final Effect claim;
    private final boolean lowReading;
    private final Rules rules;
    private final long[] amounts = new long[HoldingCategory.values().length];
    private final List<Effect> changes = new ArrayList<>();
    private int addedRangeKm;
    private boolean nuclear;
    private boolean confirmed;

    Account(Effect claim, Reading reading, Rules rules) {
        this.claim = claim;
        this.lowReading = reading == Reading.LOW;
        this.rules = rules;
        this.confirmed = !claim.describesWhatIsThere();
        this.nuclear = claim.deployment().claimedNuclear();
        take(claim);
    }

    private void take(Effect effect) {
        Integer personnel = effect.statedPersonnel();
        Integer pieces = effect.statedPieces();
        boolean people = effect.category() == HoldingCategory.PERSONNEL;
        boolean addsNobody = effect.type() == Effect.Type.ADDITION && personnel != null;
        int unsaid = addsNobody ? 0 : rules.assumedPieces();
        add(HoldingCategory.PERSONNEL, personnel != null ? personnel : people ? unsaid : 0);
        if (!people) {
            add(effect.category(), pieces != null ? pieces : unsaid);
        }
    }

    private void add(HoldingCategory category, long amount) {
        amounts[category.ordinal()] += amount;
    }

    void addition(Effect effect) {
        take(effect);
        changes.add(effect);
        nuclear |= effect.deployment().claimedNuclear();
        WeaponRole role = effect.deployment().claimedRole();
        Integer rangeKm = effect.deployment().claimedRangeKm();
        Measure measure = rules.measureOf(effect.category(), role, rangeKm);
        addedRangeKm = Math.max(addedRangeKm, rules.landAttackRangeKm(measure, role, rangeKm));
    }

    /**
     * Takes away what is stated. Of an unknown number an unknown number is left: in the low reading
     * none, else what is assumed where no count is given.
     */
    void reduction(Effect effect) {
        Integer personnel = effect.statedPersonnel();
        Integer pieces = effect.statedPieces();
        changes.add(effect);
        remove(
                HoldingCategory.PERSONNEL,
                personnel,
                claim.category() == HoldingCategory.PERSONNEL && !saysPersonnel());
        remove(effect.category(), pieces, claim.category() == effect.category() && !saysPieces());
    }

    private void remove(HoldingCategory category, @Nullable Integer amount, boolean unknown) {
        if (amount != null) {
            long least = unknown && !lowReading ? rules.assumedPieces() : 0;
            int at = category.ordinal();
            amounts[at] = Math.max(Math.min(least, amounts[at]), amounts[at] - amount);
        }
    }

    /**
     * From here on the claim is stated for the day itself, not only described for all time before.
     */
    void confirm() {
        confirmed = true;
    }

    boolean isConfirmed() {
        return confirmed;
    }

    Effect claim() {
        return claim;
    }

    List<Effect> changes() {
        return changes;
    }

    /** Whether it is inferred from a reinforcement of something nobody said was there. */
    boolean isImplied() {
        return claim.type() == Effect.Type.ADDITION;
    }

    long amount(HoldingCategory category) {
        return amounts[category.ordinal()];
    }

    boolean saysPersonnel() {
        return claim.statedPersonnel() != null;
    }

    boolean saysPieces() {
        return claim.statedPieces() != null;
    }

    /** Whether it tells of weapons at all; a force counted in persons is silent about them. */
    boolean tellsOfWeapons() {
        return claim.category() != HoldingCategory.PERSONNEL;
    }

    int addedRangeKm() {
        return addedRangeKm;
    }

    boolean isNuclear() {
        return nuclear;
    }
}

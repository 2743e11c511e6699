package org.detente.militarization;

import java.util.List;
import java.util.Optional;

/**
 * A level and what leads to it.
 *
 * @param requires a level whose own conditions must hold as well
 * @param clauses any one of them is enough
 */
record LevelRule(int level, String name, Optional<LevelRule> requires, List<Clause> clauses) {
    boolean isReached(Strength strength) {
        return requires.map(lower -> lower.isReached(strength)).orElse(true)
                && clauses.stream().anyMatch(clause -> clause.fires(strength));
    }
}
